extension Schema {
    /// What the user says of stories, and mentions and scores that come from there.
    static let overrides = """
        CREATE TABLE storyOverride (
            document TEXT NOT NULL,
            story INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            key TEXT NOT NULL CHECK (key <> ''),
            kind TEXT NOT NULL CHECK (kind IN ('company', 'notCompany', 'same', 'theme',
                'noTheme', 'score', 'weekScore', 'merge', 'split', 'sponsor')),
            subject TEXT NOT NULL,
            score REAL CHECK (score BETWEEN -5 AND 5),
            part INTEGER NOT NULL CHECK (part >= 0),
            PRIMARY KEY (document, story, number),
            FOREIGN KEY (document, story) REFERENCES story(document, number) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX storyOverrideKey ON storyOverride(key);

        ALTER TABLE companyWeek ADD COLUMN isOverride INTEGER NOT NULL DEFAULT 0
            CHECK (isOverride IN (0, 1));

        """
        + mentions(resolvedBy: [
            "name", "alias", "product", "ticker", "person", "misheard", "unlisted", "override",
        ])
}
