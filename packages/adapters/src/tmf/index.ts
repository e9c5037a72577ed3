export { tmf } from './tmf-backend.js';
export {
  tmfV4,
  tmfV5,
  type PatchHabit,
  type TmfApi,
  type TmfOptions,
  type TmfParameter,
  type TmfProfile,
  type TmfVersion,
  type VersionedApi,
  type WireObject,
} from './tmf-profile.js';
