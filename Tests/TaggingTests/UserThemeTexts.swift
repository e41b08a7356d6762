/// Short items by the theme of a user's that they are about; none for the empty name.
///
/// Of the items about robots, health care and trade, many use none of the phrases that the user gave.
enum UserThemeTexts {
    static let items: [(theme: String, text: String)] = [
        (
            "robotics",
            """
            Corvane shows a humanoid robot that loads a dishwasher
            The machine stood for forty minutes in a kitchen in Ghent and broke one glass. Its hands \
            have sixteen joints each, and the company says that the next version will climb stairs.
            """
        ),
        (
            "robotics",
            """
            A warehouse in Rotterdam runs its night shift without people
            Ninety robots carry the shelves, and robotic arms pick what the orders ask for. Six \
            technicians watch them from a glass room.
            """
        ),
        (
            "robotics",
            """
            Petrel teaches its machines to fold laundry from video
            The robots learned from eight thousand hours of film of people at work. They fold a shirt \
            in ninety seconds, which is slow, but they no longer tear it.
            """
        ),
        (
            "robotics",
            """
            Why hands are harder than legs
            Walking was solved by cheap motors and good simulators. Grasping a wet cup is not: the \
            gripper has to feel when it slips, and no sensor is both soft and fast. Every robotics lab \
            has a drawer of broken fingers.
            """
        ),
        (
            "robotics",
            """
            Harvest robots reach the strawberry fields
            A grower in Huelva rents forty of them from Fieldhand. Each has two arms and a camera, and \
            picks as much as three people do, at night as well.
            """
        ),
        (
            "robotics",
            """
            Quadruped inspects the tunnels under Basel
            The four-legged robot walks eleven kilometres on one charge and listens for bearings that \
            grind. The railway bought nine more after it found a crack that crews had missed.
            """
        ),
        (
            "robotics",
            """
            Fieldhand raises $90 million for arms that pick fruit
            The money goes into a factory for actuators, which are now the dearest part of a robot. \
            Two of its rivals buy theirs from the same supplier in Shenzhen.
            """
        ),
        (
            "robotics",
            """
            One policy for many bodies
            Researchers trained a single controller on arms, drones and walking robots. Put onto a \
            body that it had never moved, it learned to stand within minutes.
            """
        ),
        (
            "healthcare",
            """
            A hospital in Leeds lets software read its night scans
            Radiologists at the hospital see the images in the morning with the doubtful ones on top. \
            In four months it missed two fractures and found nine that people had missed.
            """
        ),
        (
            "healthcare",
            """
            Regulator clears an assistant that writes doctors' notes
            It listens during the visit and drafts the letter for the patient's file. Doctors who \
            tried it went home forty minutes earlier.
            """
        ),
        (
            "healthcare",
            """
            Trial of a drug that a model proposed enters its second phase
            The drug is meant for a lung disease without a cure. Two hundred patients in three \
            countries take part, and results are due next spring.
            """
        ),
        (
            "healthcare",
            """
            Nurses in Porto strike over the triage screen
            The screen tells them which patient to see first. Nurses say that it sends the quiet ones \
            to the end, and that nobody at the clinic can switch it off.
            """
        ),
        (
            "healthcare",
            """
            What a skin app got wrong
            Dermatologists sent it four hundred photographs. On dark skin it called every third \
            melanoma harmless, which a medical device that is sold in pharmacies must not do.
            """
        ),
        (
            "healthcare",
            """
            Insurers pay for the digital therapist
            Two health insurers will cover a program that talks with people who cannot sleep. A study \
            with nine hundred patients found it as good as a weekly visit.
            """
        ),
        (
            "healthcare",
            """
            Ward by ward
            The clinic began with a model that predicts sepsis. Doctors ignored it until it told them \
            why. Now it shows the three measurements behind each warning, and deaths on the ward fell \
            by a ninth.
            """
        ),
        (
            "healthcare",
            """
            Lumen signs nine hospitals
            The company sells a system that books operating rooms. Surgeons get their slots a week \
            earlier, and hospitals run two more operations a day.
            """
        ),
        (
            "trade",
            """
            Washington puts a 25% tariff on foreign chips
            The tariff holds from June for chips that are made abroad and not built into machines. \
            Importers asked for a year to move their orders.
            """
        ),
        (
            "trade",
            """
            The Netherlands tightens its export controls
            Makers of lithography machines need a licence for spare parts as well. Export controls of \
            this kind cost the largest of them a tenth of its sales.
            """
        ),
        (
            "trade",
            """
            Beijing answers with duties on graphics cards
            Customs in Shenzhen held back two shipments on Friday. The duties begin at ten percent \
            and rise to thirty where the exporter is on a list.
            """
        ),
        (
            "trade",
            """
            Chips by way of Kuala Lumpur
            Customs officers opened forty crates that were declared as printers. The accelerators \
            inside may not be exported to the country that they were bound for.
            """
        ),
        (
            "trade",
            """
            A quota for rare earths
            Exports of seven metals are now limited by quota. Magnet makers have stock for nine weeks, \
            and each shipment wants a licence that takes twelve.
            """
        ),
        (
            "trade",
            """
            Brussels and Delhi sign
            The trade agreement ends most tariffs on electronics and lets servers cross the border \
            without an inspection. Farmers in two countries had held it up for three years.
            """
        ),
        (
            "trade",
            """
            Memory makers fear the next round of tariffs
            Half of their sales cross the Pacific twice. A tariff on parts would be paid two times \
            over, says the head of the larger one, and customers will not wait for a court.
            """
        ),
        (
            "trade",
            """
            Sanctions reach the resellers
            Nine traders in three ports may no longer import or export anything that computes. They had \
            shipped servers through a firm that sells olive oil.
            """
        ),
    ]

    /// Items about none of the three.
    static let others = [
        """
        OpenAI opens a model for small devices
        The model of three billion parameters runs on a phone and outperforms older ones of twice its \
        size. Developers can download the weights today.
        """,
        """
        Castellan buys the memory maker Orrin
        Castellan will pay $4.2 billion in cash and stock. The deal gives it its own supply of \
        high-bandwidth memory for data centers.
        """,
        """
        The agent that booked the wrong flights
        A travel company let an agent rebook six hundred customers after a storm. It chose the cheapest \
        seat each time, which was in another city for forty of them.
        """,
        """
        Testers break the guardrails of four chatbots in a week
        All four explained how to get around their own filters when they were asked in verse. Two of \
        the labs have patched it.
        """,
        """
        Lisbon publishes a draft law on training data
        Every lab would have to list its sources from January. Publishers welcomed the draft, and two \
        labs asked for more time.
        """,
        """
        A gigawatt in the desert
        The data center near Yuma will draw as much as a city. The utility wants the company to pay for \
        a substation first.
        """,
        """
        Layoffs at Brightwater
        The company lets 300 people go, most of them in sales. Revenue grew by 48 percent, and the board \
        wants a profit before the year is over.
        """,
        """
        A court looks at who wrote the song
        The judge asked the label to show which of its records the model had heard. The hearing goes on \
        in May.
        """,
        """
        Longer contexts, shorter answers
        The new version reads a million tokens and answers in two lines. Users of the old one miss its \
        essays.
        """,
        """
        Schools in Ohio grade essays with a laptop
        Three districts use small models that run offline. Teachers save four hours a week and check \
        every tenth grade by hand.
        """,
        """
        The price of a token falls again
        Two providers cut their prices by half within a day. Margins were thin before, and one of them \
        now sells at a loss.
        """,
        """
        Osprey slips to June
        Brightwater has pushed its model back after testers found that it leaks prompts. Enterprises \
        should keep a second supplier.
        """,
        """
        A benchmark for manners
        Forty judges scored how models say no. The politest refused most, and the rudest was the most \
        useful.
        """,
        """
        Interview: the woman who sells power to clouds
        She ran a paper mill before. Now she leases its turbines to three data centers and takes no \
        calls before ten.
        """,
        """
        Seed rounds get larger
        The median round for a startup of two founders was $6 million in spring. Investors blame each \
        other.
        """,
        """
        Code review by committee
        Three coding agents review what a fourth has written. They agree too often, says the team, and \
        has made one of them contrary by instruction.
        """,
        """
        Tallyhand's post-mortem
        A retry duplicated 1,900 payments. The agent had no spending limit, and nobody had asked \
        whether the call was idempotent.
        """,
        """
        Fewer nodes, more memory
        The new cluster has half of the accelerators and twice the bandwidth. Training runs finish \
        earlier, because they crash less.
        """,
    ]
}
