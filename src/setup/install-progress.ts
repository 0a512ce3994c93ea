/** The steps of an installation, in order. */
export type InstallStage = 'check' | 'download' | 'unpack' | 'compile' | 'verify' | 'done';

/** What the installation is doing; `fraction` is from 0 to 1 within the stage, where it is known. */
export interface InstallProgress {
  stage: InstallStage;
  message: string;
  fraction?: number;
}

/** Told of each step, and several times a second of the long ones. */
export type OnProgress = (progress: InstallProgress) => void;
