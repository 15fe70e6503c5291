import classes from './folder-path.module.css'

/** Where something lies on the disk, whole and unmirrored however long it is. `inset`: in a panel rather than on the ground. */
export function FolderPath({ folder, inset = false }: { folder: string; inset?: boolean }) {
  return (
    <output className={classes.folder} data-inset={inset || undefined}>
      <bdi>{folder}</bdi>
    </output>
  )
}
