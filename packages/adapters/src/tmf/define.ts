import { defineBackend } from '@selfcare/core';
import { tmf } from './tmf-backend.js';

defineBackend('tmf', ({ base }) => tmf({ base }));
