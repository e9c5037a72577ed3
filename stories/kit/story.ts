import type { StoryObj } from '@storybook/web-components-vite';
import type { StoryStage } from './story-stage.js';
import type { StorySetup } from './story-world.js';

/** What makes one story: its world, and what Storybook wants to know of it. */
export interface StoryOptions<Args> extends StorySetup, Pick<StoryObj<Args>, 'name' | 'args' | 'render' | 'tags' | 'globals'> {
  /** What this story shows, in a sentence: it stands above it in the docs. */
  readonly shows: string;
  /** What the story makes the console say as an error; any other one fails its test. */
  readonly expectsError?: RegExp;
}

/** One state of a widget, on a simulated back end of its own. Its test waits until the story is at rest. */
export function story<Args = Record<string, unknown>>({ name, args, render, tags, globals, shows, expectsError, ...setup }: StoryOptions<Args>): StoryObj<Args> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(render === undefined ? {} : { render }),
    ...(tags === undefined ? {} : { tags }),
    ...(globals === undefined ? {} : { globals }),
    args: args ?? {},
    parameters: { setup, expectsError: expectsError?.source, docs: { description: { story: shows } } },
    play: ({ canvasElement }) => canvasElement.querySelector<StoryStage>('story-stage')?.settled,
  } as StoryObj<Args>;
}
