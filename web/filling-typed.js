// What was typed, as the engine takes it, and answers as people read them: as the server does on its pages.

/** A day typed as 5.3.2026, as 2026-03-05; what is no day stays as it is. */
export function day(text) {
  const [, date, month, year] = /^(\d{1,2})[./ ]+(\d{1,2})[./ ]+(\d{4})[. г]*$/.exec(text) ?? [];
  return date ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text;
}

const hour = (text) => text.replace(/^(\d{1,2})[.:](\d{2})$/, (_, hours, minutes) => `${hours.padStart(2, '0')}:${minutes}`);

function moment(text) {
  const [, date, time] = /^(.*\S)[ T]+(\S+)$/.exec(text) ?? [];
  return date ? `${day(date)}T${hour(time)}` : text;
}

/** One text of a field in the shape that the engine reads. */
export function typed(kind, text) {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (kind === 'date') return day(trimmed);
  if (kind === 'time') return hour(trimmed);
  if (kind === 'date_time') return moment(trimmed);
  if (kind === 'decimal' || kind === 'range') return trimmed.replace(',', '.');
  return trimmed;
}

/** An answer as it stands in a field. */
export function fieldText(kind, value, language) {
  if (value === null) return '';
  const text = String(value);
  if (kind === 'date') return text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1');
  if (kind === 'date_time') return text.replace(/^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d).*$/, '$3.$2.$1 $4');
  return typeof value === 'number' && language === 'bg' && kind !== 'integer' ? text.replace('.', ',') : text;
}
