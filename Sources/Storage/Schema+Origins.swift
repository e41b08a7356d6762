extension Schema {
    /// Where an input lies in its folder: not at its path where another folder has one of that path.
    static let origins = """
        ALTER TABLE input ADD COLUMN inside TEXT NOT NULL DEFAULT '';
        UPDATE input SET inside = path;
        CREATE INDEX inputInside ON input(inside);
        """
}
