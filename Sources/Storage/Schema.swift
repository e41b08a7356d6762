internal import GRDB

/// The tables of the archive, as a list of migrations to which later versions only add.
///
/// Companies, themes and sources are known by their names alone, so the name is the key. A later
/// migration may drop and remake any table but `input`, `document`, `documentFinding`, `cue` and
/// `writing`: the others are derived.
enum Schema {
    /// `TDNG` in the file's header tells an archive from other programs' databases.
    static let applicationID: Int32 = 0x5444_4e47

    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            for sql in [documents, derivations, tags, weeks] { try db.execute(sql: sql) }
        }
        migrator.registerMigration("2") { db in try db.execute(sql: cues) }
        migrator.registerMigration("3") { db in try db.execute(sql: partlyRead) }
        migrator.registerMigration("4") { db in try db.execute(sql: corrections) }
        migrator.registerMigration("5") { db in try db.execute(sql: unlisted) }
        migrator.registerMigration("6") { db in try db.execute(sql: writings) }
        migrator.registerMigration("7") { db in try db.execute(sql: lengths) }
        migrator.registerMigration("8") { db in try db.execute(sql: templates) }
        migrator.registerMigration("9") { db in
            try db.execute(sql: search)
            try db.execute(sql: searchText)
        }
        migrator.registerMigration("10") { db in try db.execute(sql: overrides) }
        migrator.registerMigration("11") { db in try db.execute(sql: additions) }
        migrator.registerMigration("12") { db in try db.execute(sql: reactions) }
        migrator.registerMigration("13") { db in try db.execute(sql: origins) }
        migrator.registerMigration("14") { db in try db.execute(sql: passing) }
        return migrator
    }()

    private static let documents = """
        CREATE TABLE input (
            path TEXT NOT NULL PRIMARY KEY,
            root TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            failure TEXT CHECK (failure <> '')
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE document (
            id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
            input TEXT NOT NULL REFERENCES input(path) ON DELETE CASCADE,
            path TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('transcript', 'newsletter', 'notes', 'digest')),
            title TEXT NOT NULL,
            source TEXT NOT NULL,
            day TEXT CHECK (day IS date(day, '+0 days')),
            instant INTEGER CHECK ((instant IS NULL) <> (day IS NULL)),
            dateOrigin TEXT NOT NULL CHECK (dateOrigin IN ('option', 'frontMatter',
                'publishedLine', 'message', 'fileName', 'statusID', 'fileTime')),
            url TEXT,
            text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX documentInput ON document(input);
        CREATE INDEX documentPath ON document(path);

        CREATE TABLE documentFinding (
            document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            kind TEXT NOT NULL CHECK (kind <> ''),
            line INTEGER CHECK (line >= 1),
            value TEXT NOT NULL,
            PRIMARY KEY (document, number)
        ) STRICT, WITHOUT ROWID;
        """

    private static let writings = """
        CREATE TABLE writing (
            path TEXT NOT NULL PRIMARY KEY CHECK (path <> ''),
            week TEXT NOT NULL,
            text TEXT NOT NULL,
            program TEXT NOT NULL,
            settings TEXT NOT NULL,
            documents TEXT NOT NULL CHECK (json_valid(documents))
        ) STRICT, WITHOUT ROWID;
        """

    /// How much of its week a digest file tells.
    private static let lengths = """
        ALTER TABLE writing ADD COLUMN length TEXT NOT NULL DEFAULT 'standard'
            CHECK (length IN ('brief', 'standard', 'full'));
        """

    /// What a digest file is laid out by, where it is the user's.
    private static let templates = """
        ALTER TABLE writing ADD COLUMN template TEXT NOT NULL DEFAULT '';
        """

    /// Which stories the index of words holds, and by what their documents were made.
    ///
    /// Without references, which would remove rows and leave their words in the index.
    private static let search = """
        CREATE TABLE searchDocument (
            document TEXT NOT NULL PRIMARY KEY,
            fingerprint TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE searchStory (
            id INTEGER NOT NULL PRIMARY KEY,
            document TEXT NOT NULL,
            story INTEGER NOT NULL CHECK (story >= 1)
        ) STRICT;
        CREATE UNIQUE INDEX searchStoryDocument ON searchStory(document, story);
        """

    /// The index of words.
    static let searchText = """
        CREATE VIRTUAL TABLE searchText USING fts5(
            title, body, meant, tokenize = 'porter unicode61 remove_diacritics 2');
        """

    /// What each sentence adds to a score; told anew with the score.
    private static let additions = """
        ALTER TABLE sentimentEvidence ADD COLUMN addition REAL NOT NULL DEFAULT 0
            CHECK (addition BETWEEN -10 AND 10);
        """

    /// Whether a mention is made in passing; told anew with the mention.
    private static let passing = """
        ALTER TABLE mention ADD COLUMN isPassing INTEGER NOT NULL DEFAULT 0
            CHECK (isPassing IN (0, 1));
        """

    /// Before, a failure meant that nothing was read.
    private static let partlyRead = """
        ALTER TABLE input ADD COLUMN wasRead INTEGER NOT NULL DEFAULT 1 CHECK (wasRead IN (0, 1));
        UPDATE input SET wasRead = failure IS NULL;
        """

    /// Mentions of companies that no list has.
    private static let unlisted = mentions(resolvedBy: [
        "name", "alias", "product", "ticker", "person", "misheard", "unlisted",
    ])

    /// Makes the table of mentions anew, with the ways that lead to a company: a check cannot be altered.
    static func mentions(resolvedBy resolutions: [String]) -> String {
        """
        ALTER TABLE mention RENAME TO oldMention;
        CREATE TABLE mention (
            document TEXT NOT NULL,
            story INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            company TEXT NOT NULL CHECK (company <> ''),
            resolution TEXT NOT NULL CHECK (resolution IN (\(resolutions.map { "'\($0)'" }.joined(separator: ", ")))),
            rangeStart INTEGER NOT NULL CHECK (rangeStart >= 0),
            rangeEnd INTEGER NOT NULL CHECK (rangeEnd >= rangeStart),
            PRIMARY KEY (document, story, number),
            FOREIGN KEY (document, story) REFERENCES story(document, number) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        INSERT INTO mention SELECT * FROM oldMention;
        DROP TABLE oldMention;
        CREATE INDEX mentionCompany ON mention(company);
        """
    }

    private static let cues = """
        CREATE TABLE cue (
            document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            rangeStart INTEGER NOT NULL CHECK (rangeStart >= 0),
            rangeEnd INTEGER NOT NULL CHECK (rangeEnd >= rangeStart),
            speaker TEXT,
            beginSeconds REAL CHECK (beginSeconds >= 0),
            endSeconds REAL CHECK (endSeconds >= 0),
            PRIMARY KEY (document, number)
        ) STRICT, WITHOUT ROWID;
        """

    private static let derivations = """
        CREATE TABLE derivation (
            document TEXT NOT NULL PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
            fingerprint TEXT NOT NULL,
            day TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
            week TEXT NOT NULL CHECK (week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]')
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX derivationWeek ON derivation(week);

        CREATE TABLE derivationFinding (
            document TEXT NOT NULL REFERENCES derivation(document) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            kind TEXT NOT NULL CHECK (kind <> ''),
            line INTEGER CHECK (line >= 1),
            value TEXT NOT NULL,
            PRIMARY KEY (document, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE passage (
            document TEXT NOT NULL REFERENCES derivation(document) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            rangeStart INTEGER NOT NULL CHECK (rangeStart >= 0),
            rangeEnd INTEGER NOT NULL CHECK (rangeEnd >= rangeStart),
            role TEXT NOT NULL CHECK (role IN ('content', 'header', 'sponsor', 'promotion',
                'greeting', 'smallTalk', 'preview', 'recap', 'farewell', 'notice', 'residue')),
            confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            reason TEXT NOT NULL,
            speaker TEXT,
            time REAL,
            PRIMARY KEY (document, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE story (
            document TEXT NOT NULL REFERENCES derivation(document) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            title TEXT NOT NULL,
            titleStart INTEGER NOT NULL CHECK (titleStart >= 0),
            titleEnd INTEGER NOT NULL CHECK (titleEnd >= titleStart),
            rangeStart INTEGER NOT NULL CHECK (rangeStart >= 0),
            rangeEnd INTEGER NOT NULL CHECK (rangeEnd >= rangeStart),
            role TEXT NOT NULL CHECK (role IN ('report', 'analysis', 'outlook')),
            PRIMARY KEY (document, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE storyBody (
            document TEXT NOT NULL,
            story INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            rangeStart INTEGER NOT NULL CHECK (rangeStart >= 0),
            rangeEnd INTEGER NOT NULL CHECK (rangeEnd >= rangeStart),
            PRIMARY KEY (document, story, number),
            FOREIGN KEY (document, story) REFERENCES story(document, number) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE storyLink (
            document TEXT NOT NULL,
            story INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            url TEXT NOT NULL,
            rangeStart INTEGER NOT NULL CHECK (rangeStart >= 0),
            rangeEnd INTEGER NOT NULL CHECK (rangeEnd >= rangeStart),
            PRIMARY KEY (document, story, number),
            FOREIGN KEY (document, story) REFERENCES story(document, number) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE statement (
            document TEXT NOT NULL REFERENCES derivation(document) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            kind TEXT NOT NULL CHECK (kind IN ('insight', 'quote', 'action', 'score')),
            rangeStart INTEGER NOT NULL CHECK (rangeStart >= 0),
            rangeEnd INTEGER NOT NULL CHECK (rangeEnd >= rangeStart),
            wordsStart INTEGER NOT NULL CHECK (wordsStart >= 0),
            wordsEnd INTEGER NOT NULL CHECK (wordsEnd >= wordsStart),
            impactStart INTEGER CHECK (impactStart >= 0),
            impactEnd INTEGER CHECK (impactEnd >= impactStart),
            company TEXT,
            score REAL CHECK (score BETWEEN -5 AND 5),
            PRIMARY KEY (document, number),
            CHECK ((impactStart IS NULL) = (impactEnd IS NULL)),
            CHECK (impactStart IS NULL OR kind IN ('insight', 'action')),
            CHECK ((kind = 'score') = (company IS NOT NULL)),
            CHECK ((kind = 'score') = (score IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        """

    private static let tags = """
        CREATE TABLE storyTheme (
            document TEXT NOT NULL,
            story INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            theme TEXT NOT NULL,
            score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
            PRIMARY KEY (document, story, number),
            FOREIGN KEY (document, story) REFERENCES story(document, number) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX storyThemeName ON storyTheme(theme, document, story);

        CREATE TABLE storyThemeEvidence (
            document TEXT NOT NULL,
            story INTEGER NOT NULL,
            theme INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            rangeStart INTEGER NOT NULL CHECK (rangeStart >= 0),
            rangeEnd INTEGER NOT NULL CHECK (rangeEnd >= rangeStart),
            PRIMARY KEY (document, story, theme, number),
            FOREIGN KEY (document, story, theme)
                REFERENCES storyTheme(document, story, number) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE mention (
            document TEXT NOT NULL,
            story INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            company TEXT NOT NULL CHECK (company <> ''),
            resolution TEXT NOT NULL CHECK (resolution IN ('name', 'alias', 'product', 'ticker',
                'person', 'misheard')),
            rangeStart INTEGER NOT NULL CHECK (rangeStart >= 0),
            rangeEnd INTEGER NOT NULL CHECK (rangeEnd >= rangeStart),
            PRIMARY KEY (document, story, number),
            FOREIGN KEY (document, story) REFERENCES story(document, number) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mentionCompany ON mention(company);

        CREATE TABLE sentiment (
            document TEXT NOT NULL,
            story INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            company TEXT NOT NULL CHECK (company <> ''),
            score REAL NOT NULL CHECK (score BETWEEN -5 AND 5),
            confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            PRIMARY KEY (document, story, number),
            FOREIGN KEY (document, story) REFERENCES story(document, number) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX sentimentCompany ON sentiment(company, document, story);

        CREATE TABLE sentimentEvidence (
            document TEXT NOT NULL,
            story INTEGER NOT NULL,
            sentiment INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            rangeStart INTEGER NOT NULL CHECK (rangeStart >= 0),
            rangeEnd INTEGER NOT NULL CHECK (rangeEnd >= rangeStart),
            PRIMARY KEY (document, story, sentiment, number),
            FOREIGN KEY (document, story, sentiment)
                REFERENCES sentiment(document, story, number) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        """

    private static let corrections = """
        CREATE TABLE correction (
            document TEXT NOT NULL,
            story INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            rangeStart INTEGER NOT NULL CHECK (rangeStart >= 0),
            rangeEnd INTEGER NOT NULL CHECK (rangeEnd >= rangeStart),
            meant TEXT NOT NULL CHECK (meant <> ''),
            company TEXT CHECK (company <> ''),
            origin TEXT NOT NULL
                CHECK (origin IN ('glossary', 'listed', 'sound', 'writing')),
            confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            PRIMARY KEY (document, story, number),
            FOREIGN KEY (document, story) REFERENCES story(document, number) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        """

    private static let weeks = """
        CREATE TABLE week (
            week TEXT NOT NULL PRIMARY KEY
                CHECK (week GLOB '[0-9][0-9][0-9][0-9]-W[0-5][0-9]'),
            fingerprint TEXT NOT NULL,
            digest TEXT NOT NULL CHECK (json_valid(digest))
        ) STRICT;

        CREATE TABLE event (
            week TEXT NOT NULL REFERENCES week(week) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            leadDocument TEXT NOT NULL,
            leadStory INTEGER NOT NULL,
            title TEXT NOT NULL,
            titleStart INTEGER NOT NULL CHECK (titleStart >= 0),
            titleEnd INTEGER NOT NULL CHECK (titleEnd >= titleStart),
            theme TEXT,
            firstWeek TEXT,
            earlierWeek TEXT,
            earlierDocument TEXT,
            earlierStory INTEGER,
            PRIMARY KEY (week, number),
            FOREIGN KEY (leadDocument, leadStory)
                REFERENCES story(document, number) ON DELETE CASCADE,
            CHECK ((firstWeek IS NULL) = (earlierWeek IS NULL)
                AND (earlierWeek IS NULL) = (earlierDocument IS NULL)
                AND (earlierDocument IS NULL) = (earlierStory IS NULL)),
            CHECK (firstWeek <= earlierWeek AND earlierWeek < week)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX eventLead ON event(leadDocument, leadStory);
        CREATE INDEX eventEarlier ON event(earlierDocument);

        CREATE TABLE eventMember (
            week TEXT NOT NULL,
            event INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            document TEXT NOT NULL,
            story INTEGER NOT NULL,
            PRIMARY KEY (week, event, number),
            FOREIGN KEY (week, event) REFERENCES event(week, number) ON DELETE CASCADE,
            FOREIGN KEY (document, story) REFERENCES story(document, number) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX eventMemberStory ON eventMember(document, story);

        CREATE TABLE companyWeek (
            week TEXT NOT NULL REFERENCES week(week) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number >= 1),
            company TEXT NOT NULL CHECK (company <> ''),
            score REAL NOT NULL CHECK (score BETWEEN -5 AND 5),
            change REAL CHECK (change BETWEEN -10 AND 10),
            confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            mentions INTEGER NOT NULL CHECK (mentions >= 0),
            reason TEXT NOT NULL,
            isStated INTEGER NOT NULL CHECK (isStated IN (0, 1)),
            citations TEXT NOT NULL CHECK (json_valid(citations)),
            PRIMARY KEY (week, number)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX companyWeekCompany ON companyWeek(company, week);
        """
}
