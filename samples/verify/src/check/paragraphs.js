// What findings refer to: the sections of the two specifications.
export const FORMAT = {
  file: 'Record format, section 1: the file',
  chain: 'Record format, section 1: the chain',
  hashes: 'Record format, section 1: hashes',
  header: 'Record format, section 2: mechanism and roster',
  ceremony: 'Record format, section 3: ceremony and seed',
  entries: 'Record format, section 4: entries',
  commitment: 'Record format, section 6: the commitment',
};

export const ALGORITHM = {
  groups: 'Algorithm v1, section 2: groups',
  reviewers: 'Algorithm v1, section 4: reviewing States',
  later: 'Algorithm v1, section 5: later drawings',
};
