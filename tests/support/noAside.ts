/** Of a vault's storage whose databases can always be opened. */
export const noAside = {
  setAside: (): Promise<void> => Promise.reject(new Error("nothing was to be put aside")),
};
