import StoryModel
import Testing

@testable import Ingestion

/// A small text of each form that is read, made up for these tests.
struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String

    var testDescription: String { name }

    func document(kind: DocumentKind) -> Document {
        Document(
            id: DocumentID(path: name), path: name, kind: kind, title: name, source: "Samples",
            date: DocumentDate(.day(CalendarDay(daysSinceEpoch: 20_000)), origin: .option),
            text: text)
    }

    static let all = [podcast, interview, topicPage, newsletter, notes, digest, oddities]

    static let podcast = Sample(
        name: "podcast",
        text: """
            # Cooling Towers and Contracts

            **Podcast:** The Rack Report
            **Published:** 2026-04-12

            ## Transcript

            Hello and welcome to The Rack Report, the show about data centers and the models in them.
            I'm your host, Nora Field, and with me is Otto Brandt.
            To give you a preview, we'll talk about a turbine deal and a small model.
            This episode is brought to you by Plinth.
            Plinth gives your team one place for every deployment.
            You can start for free, with no credit card required.
            Learn more at plinth.example.com.
            First up, Halvorsen Power has signed a turbine deal with Corvid Cloud.
            Halvorsen will deliver forty turbines over three years to Corvid's sites in Iceland.
            The turbines burn hydrogen, and Corvid says the contract is worth two billion dollars.
            Analysts think Halvorsen had few other buyers for its turbines.
            I think that is a fair point, the turbines were sitting in a yard.
            Next up, a new model from Lumen Labs.
            Lumen calls the model Firefly 2, and it runs on a phone without a network.
            Firefly scores well on translation, but it struggles with arithmetic.
            The weights of Firefly are open, so people at Lumen expect many variants.
            And speaking of phones, the next story, regulators in Norland have fined Tessel.
            Tessel sold phones that sent recordings to a server, the regulators found.
            The fine is small for Tessel, but Norland wants the recordings deleted.
            That's it for this week, thank you for listening.
            See you next week.
            """)

    static let interview = Sample(
        name: "interview",
        text: """
            **Ada Quist:** Welcome back to the show. Today we talk with Ben Okoro about compilers.

            **Ben Okoro:** \\[00:41\\] Thanks for having me, I have been looking forward to it.

            **Ada Quist:** How did you come to write a compiler for accelerators?

            **Ben Okoro:** \\[01:15\\] I was tired of kernels written by hand. Every chip wanted its own.

            **Ada Quist:** Let's take a quick break.

            **Ada Quist:** And what comes after that?

            **Ben Okoro:** \\[12:02\\] We want schedules that are proven correct, not only fast.
            """)

    static let topicPage = Sample(
        name: "topic page",
        text: """
            grid-and-power
            3 items · chronological order
            Utilities Queue Up for Storage
            The queue for batteries is longer than the queue for turbines, which says where the bottleneck of the next two years will be found, and who can charge for it.
            Why Did Corvid Cloud Buy a Dam?
            Buying a dam looks like vanity, but the contract that came with it fixes the price of power for thirty years, and no other cloud can say that of any of its sites.
            The Quiet Return of Steam. It Pays.
            Steam is sold twice: first as power, then as heat for the town next door, and the second sale is what made the site in Norland profitable in its first winter.
            """)

    static let newsletter = Sample(
        name: "newsletter",
        text: """
            ---
            title: The Signal Box, No. 12
            date: 2026-04-20
            source: The Signal Box
            ---
            # The Signal Box, No. 12

            Good morning! In today's issue: a chip, a court and a robot.

            ## [Mirador ships its first inference chip](https://mirador.example/chip)

            Mirador began deliveries of the M1, two quarters late. The chip draws 90 watts.

            The company says that it has orders for a year.

            ## Sponsored by Plinth

            Plinth keeps your deployments in one place. [Try it](https://plinth.example).

            ## In Brief

            - **Court stops Vantor merger.** A judge in Ostmark wants more time. (Source: [Ostmark Post](https://post.example/1))
            - **Robots pick strawberries:** Feldwerk shows a gripper that bruises nothing, at [a fair](https://fair.example).

            ## What to Watch

            - Whether Mirador can find a second foundry before the autumn.

            ---
            You are receiving this email because you signed up. Unsubscribe here.
            """)

    static let notes = Sample(
        name: "notes",
        text: """
            Compute and labs
            Weekly summary of posts (last week)
            Snapshot
            A quiet week, with one large purchase and two small releases of open weights.---
            Two significant developments (each in one paragraph)
            - Corvid Cloud buys a dam in Norland: the purchase gives the company fixed prices for power over thirty years and ends its dispute with the town.
            - Lumen Labs opens Firefly 2: the weights are free for companies under a hundred people, and the report names the data.
            ---
            Notable patterns
            - Power before chips: every announcement named a plant first and a machine second.
            ---
            What to watch next
            - Whether the dam's new turbines pass inspection in May.
            - The price that Lumen asks of large companies.
            ---
            Sources (posts cited above):
            - Corvid / dam: https://x.com/corvid/status/2044385245393858617
            - Lumen / Firefly: https://x.com/lumen/status/2043298081797047049, https://x.com/quill/status/2043660469662646371
            If you want, I can turn this into slides.
            """)

    static let digest = Sample(
        name: "digest",
        text: """
            Power, Patience and Small Models
            Key Insights
            -
            Insight
            Clouds now buy power plants before they buy chips, because the grid is the slower of the two.
            Impact
            Prices of chips could fall while prices of sites rise.
            -
            Insight
            Small models on phones replace calls to large ones for translation.
            Impact
            Vendors of large models lose their cheapest traffic.
            Key Quotes
            "We bought the river, the servers come later."
            Action Items
            Investors should look at contracts for power before they look at orders for chips.
            Impact: Fewer surprises when sites are late.
            Mentioned Companies
            Corvid Cloud
            3.0Fixed its price of power for thirty years.
            Its rivals are said to look for dams too.
            Tessel
            -2.5Was fined for sending recordings to a server.
            """)

    static let oddities = Sample(
        name: "oddities",
        text:
            "\u{FEFF}— “Ünï” 🙂—\n\n* \n#\n- \n**\n[x](\n[12:\n1.\nName:\n**A:**\n| |\n>\n===\n\u{202E}http://\n---"
    )
}
