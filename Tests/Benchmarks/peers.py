#!/usr/bin/env python3
"""peers.py LIBRARY FOLDER: prints the seconds of the processor that a library takes to read all files of a folder,
the shortest of several times, from bytes in memory to what it gives."""
import email, email.policy, pathlib, sys, time


def reader(library):
    if library == "feedparser":
        import feedparser
        return lambda data: [(e.get("title"), e.get("content")) for e in feedparser.parse(data).entries]
    if library == "webvtt-py":
        import io, webvtt
        return lambda data: [(c.start, c.end, c.text) for c in webvtt.from_buffer(io.StringIO(data.decode()))]
    if library == "pysrt":
        import pysrt
        return lambda data: [(c.start, c.end, c.text) for c in pysrt.from_string(data.decode())]
    if library == "trafilatura":
        import trafilatura
        return lambda data: trafilatura.extract(data)
    if library == "nltk":
        from nltk.tokenize import TextTilingTokenizer
        # Its own list would have to be fetched; it wants a blank line where a paragraph ends.
        words = {*"a about all also an and any are as at be been but by can did do for from get had has have he her him his how i if in into is it its just like me more my no not of on one or our out she so some that the their them then there these they this to up us was we were what when which who will with would you your".split()}
        tiling = TextTilingTokenizer(stopwords=words)
        return lambda data: tiling.tokenize(data.decode().replace("\n", "\n\n"))
    if library == "email":
        def read(data):
            message = email.message_from_bytes(data, policy=email.policy.default)
            body = message.get_body(("html", "plain"))
            return message["subject"], message["date"], body.get_content(), [a.get_filename() for a in message.iter_attachments()]
        return read
    sys.exit("unknown library " + library)


def main(library, folder):
    read = reader(library)
    files = [p.read_bytes() for p in sorted(pathlib.Path(folder).iterdir())]
    times = []
    while len(times) < 3 and sum(times) < 20:
        start = time.process_time()
        for data in files:
            if not read(data):
                sys.exit(library + " read nothing")
        times.append(time.process_time() - start)
    print(min(times))


main(*sys.argv[1:])
