/// Small inputs, made up for the tests.
enum SampleText {
    /// A newsletter of two stories in week 2026-W18.
    static let letter = """
        # The Harbour Letter: a week of memory chips

        **Published:** 2026-05-01

        [Castellan buys a memory maker](https://harbour.example/castellan)

        Castellan Systems said on Tuesday that it will pay $4.2 billion for the memory maker Orrin. \
        The deal gives Castellan its own supply of high-bandwidth memory for data centers. NVIDIA \
        was said to be interested in Orrin as well, and lost the bidding. Regulators in two \
        countries have to agree before the summer.

        [OpenAI opens a model for small devices](https://harbour.example/openai-small)

        OpenAI released a model of three billion parameters that runs on a phone. It outperforms \
        older models of twice its size on reasoning tests, the company says. Developers can \
        download the weights today under a permissive licence. Enterprises should test it before \
        they pay for larger models.
        """

    /// A transcript in week 2026-W18 that tells one of the letter's stories again.
    static let episode = """
        # Memory, Memory, Memory

        **Podcast:** Rack Units
        **Published:** 2026-05-02

        ## Transcript

        Hello and welcome to Rack Units, the show about the machines behind the models.
        Our first story this week is a big one in chips.
        Castellan Systems is buying the memory maker Orrin for 4.2 billion dollars.
        So this gives Castellan its own supply of high-bandwidth memory.
        I think that is a real problem for NVIDIA, because NVIDIA wanted Orrin too.
        And regulators in two countries still have to agree.
        Moving on to policy.
        The ministry in Lisbon published a draft law on training data.
        It would make every lab list the sources of its training data from January.
        Anthropic said that it supports the draft, and OpenAI said it needs more time.
        That's all for this week, thanks for listening.
        """

    /// A newsletter of one story in week 2026-W19.
    static let laterLetter = """
        # The Harbour Letter: regulators look at Castellan

        **Published:** 2026-05-08

        [A regulator opens an inquiry into Castellan](https://harbour.example/inquiry)

        The competition authority in Lisbon opened an inquiry into the purchase of the memory maker \
        Orrin by Castellan Systems on Wednesday. The authority may block the deal of $4.2 billion. \
        Castellan said that it expects to close the purchase in autumn instead of summer.
        """
}
