import type { ReactNode } from 'react';
import base from '../style/base.css?inline';
import drawing from '../style/draw.css?inline';
import { useLanguage } from '../words/translated';

const [HEAD, LINE, FOOT] = [40, 16, 18];
const TEXT = `.picture{max-width:100%;height:auto}.title{font:600 17px var(--serif);fill:var(--ink)}.foot{font:11px var(--sans);fill:var(--soft)}.paper{fill:var(--card)}figure{margin:0}figcaption{padding:0.5rem 14px;color:var(--soft);font-size:0.8125rem}`;

export const WIDTH = 720;
export const style = base + drawing + TEXT;

interface Props {
  readonly title: string;
  readonly height: number;
  /** What is told below the drawing, line by line. */
  readonly foot: readonly string[];
  readonly children: ReactNode;
}

/** A drawing with its title and what is to be known of it: it may stand on any page. */
export function Picture({ title, height, foot, children }: Props): ReactNode {
  const whole = HEAD + height + FOOT + foot.length * LINE;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="picture"
      lang={useLanguage()}
      width={WIDTH}
      height={whole}
      viewBox={`0 0 ${WIDTH} ${whole}`}
    >
      <title>{title}</title>
      <style>{style}</style>
      <rect className="paper" width={WIDTH} height={whole} />
      <text className="title" x={14} y={27}>
        {title}
      </text>
      <g transform={`translate(0 ${HEAD})`}>{children}</g>
      {foot.map((line, index) => (
        <text className="foot" key={line} x={14} y={HEAD + height + FOOT + 4 + index * LINE}>
          {line}
        </text>
      ))}
    </svg>
  );
}
