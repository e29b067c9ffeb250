import { HOME_EN } from './home.en';
import { LAB_EN } from './lab.en';
import { SHELL_EN } from './shell.en';

/** The interface in English. Texts that teach live in `docs/**.md`. */
export const EN = {
  ...SHELL_EN,
  home: HOME_EN,
  lab: LAB_EN,
};
