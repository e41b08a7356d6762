extension Schema {
    /// Passages with the roles that are known by now: a check cannot be altered.
    static let reactions = """
        ALTER TABLE passage RENAME TO oldPassage;
        CREATE TABLE passage (
            document TEXT NOT NULL REFERENCES derivation(document) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            rangeStart INTEGER NOT NULL CHECK (rangeStart >= 0),
            rangeEnd INTEGER NOT NULL CHECK (rangeEnd >= rangeStart),
            role TEXT NOT NULL CHECK (role IN ('content', 'header', 'sponsor', 'promotion',
                'greeting', 'smallTalk', 'preview', 'recap', 'farewell', 'notice', 'reaction',
                'residue')),
            confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            reason TEXT NOT NULL,
            speaker TEXT,
            time REAL,
            PRIMARY KEY (document, number)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO passage SELECT * FROM oldPassage;
        DROP TABLE oldPassage;
        """
}
