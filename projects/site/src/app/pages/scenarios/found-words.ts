import type { Claim, MetricName, Verdict } from '@wirelight/simulator/core';
import { formatSize, formatTime } from '@wirelight/visuals';

const TIMES: ReadonlySet<MetricName> = new Set<MetricName>([
  ...(['roundTripMedian', 'roundTripP95', 'latencyMedian', 'latencyP95'] as const),
  ...(['stalenessMedian', 'stalenessP95'] as const),
]);
const SIZES: ReadonlySet<MetricName> = new Set<MetricName>([
  ...(['headerBytes', 'payloadBytes', 'bytesUp', 'bytesDown'] as const),
  ...(['bytes', 'bytesPerHour'] as const),
]);

/** What became of a claim, in the units of the labs: `35.14 s`, `1.2 KiB`, `12.5 (1.2 KiB / 98 B)`; the verdict's own words for the rest. */
export function foundWords(claim: Claim, { found, numbers }: Verdict): string {
  const [value, own, other] = numbers;
  if (value === undefined || !Number.isFinite(value)) return found;
  switch (claim.check) {
    case 'delay':
      return formatTime(value);
    case 'metric':
      return metricWords(claim.metric, value);
    case 'ratio':
      return `${countWords(value)} (${metricWords(claim.metric, own)} / ${metricWords(claim.metric, other)})`;
    default:
      return found;
  }
}

function metricWords(metric: MetricName, value = NaN): string {
  if (TIMES.has(metric)) return formatTime(value);
  return SIZES.has(metric) ? formatSize(Math.round(value)) : countWords(value);
}

function countWords(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}
