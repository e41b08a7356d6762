import StoryModel
import Testing

@testable import Language

/// Notes in brackets that tell nothing of the matter: how many reacted, and where it was found.
struct BracketNoteTests {
    @Test(arguments: [
        "(Score: 769, Comments: 285)", "(Activity: 423)", "(85 comments)", "(1.2k upvotes)",
        "(312 points, 40 comments)", "(Upvotes: 12 | Replies: 3)",
    ])
    func `counts of those who reacted are a note`(_ note: String) {
        let text = "Orrin 3 runs on a phone " + note + ": it holds forty tokens a second."
        #expect(
            EngagementNote.first(in: text, range: text.wholeRange).map { text[$0] }.map(String.init)
                == note)
    }

    @Test(arguments: [
        "(12 points)", "(votes: yes)", "(score: 3-1)", "(see comments)", "(2026)", "(40 likes",
        "(7.3 million views)", "()", "(comments)", "(Score: 12\nComments: 3)",
    ])
    func `other brackets are none`(_ text: String) {
        #expect(EngagementNote.first(in: text, range: text.wholeRange) == nil)
    }

    @Test(arguments: [
        ("Orrin shipped it on Monday (@orrin, @quiet_otter).", "Orrin shipped it on Monday."),
        ("Orrin shipped it (@orrin; release) on Monday.", "Orrin shipped it on Monday."),
        (
            "Orrin shipped it ([@orrin](https://x.com/orrin/status/1), [card](https://orrin.example)).",
            "Orrin shipped it."
        ),
        ("Orrin shipped it (Score: 12, Comments: 3).", "Orrin shipped it."),
        ("(Score: 12, Comments: 3): Orrin shipped it.", "Orrin shipped it."),
        ("[/r/gardening] Orrin shipped it.", "Orrin shipped it."),
        ("- [r/gardening] Orrin shipped it.", "Orrin shipped it."),
        ("[/r/gardening](https://example.org) has it.", "/r/gardening has it."),
        ("[r/] Orrin shipped it.", "[r/] Orrin shipped it."),
        (
            "Orrin (formerly Halden) shipped it (two weeks late).",
            "Orrin (formerly Halden) shipped it (two weeks late)."
        ),
        (
            "Orrin shipped it ([the card](https://orrin.example) says so).",
            "Orrin shipped it (the card says so)."
        ),
        ("Write to sales (sales@orrin.example).", "Write to sales (sales@orrin.example)."),
        (
            "Set the limit of one answer (max_tokens).", "Set the limit of one answer (max_tokens)."
        ),
        // Links that a text lost.
        ("Orrin shipped it (quiet_otter, ferro088).", "Orrin shipped it."),
        (
            "Orrin shipped it (ferrotto) and sold it (ferrotto, Petrel).",
            "Orrin shipped it and sold it."
        ),
        (
            "Orrin shipped it (QuietOtter), and sold it (QuietOtter).",
            "Orrin shipped it (QuietOtter), and sold it."
        ),
        ("Orrin shipped it (quiet_otter pricing; also Petrel).", "Orrin shipped it."),
        (
            "Orrin shipped it (our coverage here, here, and here) in May (paper, code).",
            "Orrin shipped it in May."
        ),
        ("Orrin shipped it (Petrel, Petrel launch, QuietOtter).", "Orrin shipped it."),
        (
            "Orrin shipped two (TarnHolme, TARN) in May.",
            "Orrin shipped two (TarnHolme, TARN) in May."
        ),
        ("Orrin shipped it [link].", "Orrin shipped it."),
        ("Orrin shipped it (unconfirmed).", "Orrin shipped it (unconfirmed)."),
        (
            "Orrin shipped it (reportedly, quiet_otter).",
            "Orrin shipped it (reportedly, quiet_otter)."
        ),
        ("Orrin shipped it (up 20%, quiet_otter).", "Orrin shipped it (up 20%, quiet_otter)."),
        ("It writes well (code, prose).", "It writes well (code, prose)."),
        ("Orrin (ferrotto here) shipped it.", "Orrin (ferrotto here) shipped it."),
    ])
    func `notes are not shown, and other brackets are`(_ text: String, _ tidied: String) {
        let shown = SentenceTidier().tidied(text, range: text.wholeRange, isSpeech: false).text
        #expect(shown == tidied)
        #expect(
            SentenceTidier().tidied(shown, range: shown.wholeRange, isSpeech: false).text == shown)
    }
}
