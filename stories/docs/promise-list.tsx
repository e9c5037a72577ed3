import type { ReactElement } from 'react';
import type { Promised } from '../../packages/tools/promises.mjs';

const rooms: Readonly<Record<string, string>> = {
  widgets: 'The widgets',
  journeys: 'Whole journeys in a portal',
  lit: 'Joining a page',
  core: 'The rules behind the widgets',
  adapters: 'TM Forum back ends',
  browser: 'The browser around them',
  mocks: 'The simulated back end',
};

/** All promises, by room and by what they are about. */
export function PromiseList({ promises }: { promises: readonly Promised[] }): ReactElement {
  return (
    <>
      {Object.entries(rooms).map(([room, heading]) => (
        <section key={room}>
          <h2 id={room}>{heading}</h2>
          {promises
            .filter((promised) => promised.room === room)
            .map(({ subject, titles }, at) => (
              <details key={`${subject} ${at}`} open={room === 'widgets' || room === 'journeys'}>
                <summary>
                  <strong>{subject}</strong> ({titles.length})
                </summary>
                <ul>
                  {titles.map((title) => (
                    <li key={title}>{title}</li>
                  ))}
                </ul>
              </details>
            ))}
        </section>
      ))}
    </>
  );
}
