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
        ("<div><p>A dam.</p>\n<p>A lock.</p></div>", "a.txt", .page),
        ("<!-- saved --><table><tr><td>A dam.</td></tr></table>", "a", .page),
        ("<p align=center>Dams</p>\n\n# Dams\n\n- <b>One</b></p>\n", "a.html", .text),
        ("<p>A dam.", "a.txt", .text), ("<Ada> said </p> and </p>", "a.txt", .text),
        ("<tt xml:lang=\"en\"><body/></tt>", "a.xml", .timedText),
        ("start\tend\ttext\n0\t900\tA dam.\n", "a.txt", .transcriptTable),
        ("<?xml version='1.0'?>\n<!-- <opml> -->\n<rss version='2.0'/>", "a.txt", .feed),
        ("<!DOCTYPE rdf:RDF [<!ENTITY a \"b\">]><rdf:RDF/>", "a.xml", .feed),
        ("<feed xmlns='http://www.w3.org/2005/Atom'>", "a", .feed),
        ("<opml version='1.0'><body/></opml>", "a.xml", .sourceList),
        ("<note>No feed.</note>", "a.xml", .text),
        ("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": []}", "a", .jsonFeed),
        ("window.YTD.tweets.part0 = [ ]", "a.txt", .postArchive),
        ("[{\"tweet\": {\"full_text\": \"A dam.\"}}]", "a.txt", .posts),
        ("{\"data\": [{\"id\": \"1\"}], \"meta\": {}}", "a.txt", .posts),
        ("{\"id\": 1, \"text\": \"A dam.\", \"user\": {}}\n{\"id\": 2}\n", "a.txt", .posts),
        ("[{\"id\": 0, \"start\": 0, \"text\": \"A dam.\"}]", "a.txt", .transcriptJSON),
        ("id,text,created_at\n1,A dam.,2026-05-03\n", "a.txt", .postTable),
        ("text,url\nA dam.,https://x.com/ada/status/2049385245393858560\n", "a", .postTable),
        ("text,url\nA dam.,https://dam.example/1\n", "a.csv", .text),
        ("Say, text, url, and more words.\n", "a.txt", .text),
        ("# Dams\n\nA dam.\n", "a.vtt", .text),
        ("{{ title }}\n", "a.json", .text),
        ("!function(e){return e}(1);\n", "main.js", .program),
        ("window.__THAR_CONFIG = {\"userInfo\": {}}", "manifest.JS", .program),
        ("[{\"tweet\": {\"full_text\": \"A dam.\"}}]", "tweets.js", .posts),
        (
            "<!DOCTYPE html><html><script src=\"data/manifest.js\"></script><div id=\"root\"></div>",
            "a.html", .program
        ),
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
