import { useTranslation } from 'react-i18next';

/** One place of a tile map. */
export interface Tile {
  readonly id: string;
  readonly name: string;
  /** As shown, with its unit; null where nothing is known. */
  readonly value: string | null;
  readonly unit: string;
  /** How strong the tile's ground is, 0 to 1; null for an empty one. */
  readonly strength: number | null;
  readonly note: string;
}

/**
 * 瓦片图: places as tiles of one size, in the order given. Stands in where no boundaries are at hand; what stands beside what says nothing of
 * the ground.
 */
export function TileMap({
  tiles,
  label,
  onOpen,
}: {
  tiles: readonly Tile[];
  label: string;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <ul className="tile-map" aria-label={label}>
      {tiles.map((tile) => (
        <li key={tile.id}>
          <button
            type="button"
            className={tile.strength !== null && tile.strength > 0.6 ? 'tile tile-dark' : 'tile'}
            style={{ '--strength': tile.strength === null ? '0%' : `${Math.round(8 + tile.strength * 80)}%` } as never}
            onClick={() => onOpen(tile.id)}
          >
            <span className="tile-name">{tile.name}</span>
            <span className="tile-value">
              {tile.value ?? t('packs.notKnown')}
              {tile.value !== null && <span className="unit">{tile.unit}</span>}
            </span>
            <span className="tile-note">{tile.note}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
