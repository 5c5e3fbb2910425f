// A report as text, for a terminal.

export function inText({ verdict, file, upToEntry, findings, moreFindings = 0, remarks, hashes }) {
  const lines = [`${verdict}, ${file ?? 'no record'}, up to entry ${upToEntry}`];
  for (const { entry, kind, subject, paragraph, expected, found } of findings)
    lines.push(`entry ${entry}, ${kind}, ${subject}: expected ${expected}; found ${found} (${paragraph})`);
  if (moreFindings > 0)
    lines.push(`and ${moreFindings} more findings`);
  for (const { entry, text } of remarks)
    lines.push(`entry ${entry}: ${text}`);
  for (const { given, entry } of hashes)
    lines.push(entry === null ? `${given} is not in this record` : `${given} is entry ${entry}`);
  return lines.join('\n');
}
