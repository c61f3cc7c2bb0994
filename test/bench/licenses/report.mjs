// @ts-check

/**
 * @typedef {object} Line one workload on one history
 * @property {number} assignments
 * @property {string} name
 * @property {number} rows
 * @property {number} statements
 * @property {number} median in milliseconds
 * @property {number} slowest in milliseconds
 * @property {number} peakBytes of the process that asks
 */

/**
 * The figures: of each workload one row, of each size of the history its columns.
 *
 * @param {readonly Line[]} lines
 */
export function toText(lines) {
  const heading = ['', 'assignments', 'rows', 'statements', 'median ms', 'slowest ms', 'peak MiB'];
  const names = [...new Set(lines.map(({ name }) => name))];
  const rows = names.flatMap((name) =>
    lines
      .filter((line) => line.name === name)
      .map((line, index) => [
        index === 0 ? name : '',
        line.assignments.toLocaleString('en'),
        line.rows.toLocaleString('en'),
        String(line.statements),
        line.median.toFixed(1),
        line.slowest.toFixed(1),
        (line.peakBytes / 2 ** 20).toFixed(0),
      ]),
  );
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map((row) => /** @type {string} */ (row[column]).length)),
  );
  return [heading, ...rows]
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0
            ? cell.padEnd(/** @type {number} */ (widths[0]))
            : cell.padStart(/** @type {number} */ (widths[column])),
        )
        .join('  '),
    )
    .join('\n');
}
