import type { PlanReading } from '@planwright/server/contract';
import { useEffect, useState } from 'react';

type Node = PlanReading['outline'][number];

/** 目录: headings to the second level always, deeper ones only under the heading being read. */
export function Outline({ outline, onGo }: { outline: PlanReading['outline']; onGo: (start: number) => void }) {
  const current = useHeadingInView(outline);
  const path = pathTo(outline, current);
  const shown = outline.filter(
    (node) =>
      node.level > 0 && (node.level <= 2 || (node.level === 3 && node.parent !== null && path.has(node.parent))),
  );
  return (
    <ol className="outline">
      {shown.map((node) => (
        <li key={node.start} className={`outline-${node.level}`}>
          <button
            type="button"
            aria-current={path.has(node.start) ? 'location' : undefined}
            title={`${node.marker}${node.title}`}
            onClick={() => onGo(node.start)}
          >
            <span className="outline-marker">{node.marker}</span>
            {node.title}
          </button>
        </li>
      ))}
    </ol>
  );
}

function pathTo(outline: readonly Node[], start: number | undefined): ReadonlySet<number> {
  const path = new Set<number>();
  let node = outline.find((candidate) => candidate.start === start);
  while (node !== undefined) {
    path.add(node.start);
    const { parent } = node;
    node = parent === null ? undefined : outline.find((candidate) => candidate.start === parent);
  }
  return path;
}

/** The last heading above the window's upper third. */
function useHeadingInView(outline: readonly Node[]): number | undefined {
  const [current, setCurrent] = useState<number>();
  useEffect(() => {
    let waiting = 0;
    const look = () => {
      waiting = 0;
      let found: number | undefined;
      for (const element of document.querySelectorAll<HTMLElement>('[data-heading]')) {
        if (element.getBoundingClientRect().top > window.innerHeight / 3) break;
        found = Number(element.dataset.heading);
      }
      setCurrent(found ?? outline[0]?.start);
    };
    const onScroll = () => {
      if (waiting === 0) waiting = requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(waiting);
    };
  }, [outline]);
  return current;
}
