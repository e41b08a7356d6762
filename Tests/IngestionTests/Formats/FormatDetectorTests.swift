import Testing

@testable import Ingestion

@Suite struct FormatDetectorTests {
    @Test(arguments: [
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nA dam.\n", "a.txt", FileFormat.webVTT),
        ("1\n00:00:01,000 --> 00:00:02,000\nA dam.\n", "a.md", .subRip),
        ("{\"segments\": [{\"text\": \"A dam.\"}]}", "a.txt", .transcriptJSON),
        ("{\"segments\": [", "a.json", .transcriptJSON),
        (
            "{\"week\": \"2026-W18\", \"headline\": 1, \"insights\": [], \"coverage\": 1}", "a",
            .ownDigest
        ),
        ("<p><cite>Ada:</cite><time>0:01</time><p>A dam.</p>", "a.txt", .transcriptPage),
        ("<!DOCTYPE html><html><p>A dam.</p></html>", "a.txt", .page),
        ("start\tend\ttext\n0\t900\tA dam.\n", "a.txt", .transcriptTable),
        ("# Dams\n\nA dam.\n", "a.vtt", .text),
        ("{{ title }}\n", "a.json", .text),
    ])
    func `the content tells the format, whatever the name is`(
        text: String, name: String, format: FileFormat
    ) {
        #expect(FormatDetector().format(of: text, name: name[...]).format == format)
    }

    @Test(arguments: [
        ("WEBVTT\n", "it begins with WEBVTT"),
        ("{\"x\": {\"text\": 1}, \"segments\": [", "it is JSON with the key 'segments'"),
        ("A dam.", "nothing in it tells another format"),
    ])
    func `the reason names what was found`(text: String, reason: String) {
        #expect(FormatDetector().format(of: text, name: "a").reason == reason)
    }
}
