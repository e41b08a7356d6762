/// Sentences with how they read for a company, on which no weight is fitted; like those of
/// `Fixtures/labels/sentiments.tsv`.
enum HeldSentences {
    /// Lines of a sign, a company and a sentence.
    static let table = """
        +|Harrow Chips|These models are tuned to run on Harrow Chips parts and not Tollgate cards anymore.
        -|Tollgate|These models are tuned to run on Harrow Chips parts and not Tollgate cards anymore.
        -|Tollgate|The new training run does not use Tollgate hardware at all, only Harrow Chips.
        +|Harrow Chips|The new training run does not use Tollgate hardware at all, only Harrow Chips.
        +|Castellan|Castellan also will not be paying a share of its cloud revenue to Meridian any longer.
        -|Meridian|Castellan also will not be paying a share of its cloud revenue to Meridian any longer.
        0|Umber|Umber is a start-up that makes search software for law firms.
        +|Tern|Tern is in talks to be bought for four billion, according to two people who know the plans.
        +|Sable|Castellan takes a ten percent stake in Sable.
        -|Harrow Chips|The second plant of Harrow Chips moves out to 2029, and nobody gives a reason.
        +|Northbolt|Northbolt breaks ground on a campus of 800 megawatts outside Regina.
        +|Meridian|Meridian has lined up nine gigawatts through the end of the decade.
        +|Palisade|Palisade locks in a fixed power price for fifteen years.
        +|Northbolt|The council waved the Northbolt campus through, five to two.
        +|Lattice|Lattice made its small model 60 percent cheaper, because serving it costs so much less now.
        -|Corvid|Meridian cuts the price of its API in half, and Corvid now looks very expensive next to it.
        -|Quillfeather|With the models free elsewhere, Quillfeather has no reason left to ask for twenty dollars.
        0|Castellan|Sable's new finance chief spent ten years at Castellan before that.
        -|Umber|Umber's board showed the chief executive the door.
        -|Harrow Chips|The foundry gives its best slots to Tollgate, so that Harrow Chips waits until March.
        +|Tollgate|The foundry gives its best slots to Tollgate, so that Harrow Chips waits until March.
        +|Castellan|Everybody who runs the Sable models has to go through Castellan, and Castellan takes its cut.
        +|Castellan|Castellan gets to keep all of the money from that part of the business.
        -|Sable|Sable has to hand a third of everything it earns there to Castellan.
        +|Northbolt|All five of the largest tenants of Northbolt signed for another three years.
        +|Lattice|If you look at what developers pick now, it is Lattice and then a long way nothing.
        -|Mossgate|Mossgate is still six to nine months behind, and the gap is not closing.
        0|Corvid|The paper compares nine models, among them the ones of Corvid and Lattice.
        0|Pellucid|I used Pellucid to take the minutes of this call.
        0|Harrow Chips|Harrow Chips will hold its annual meeting on the fourth of June.
        0|Northbolt|I do not know yet what to make of the Northbolt thing.
        0|Mossgate|Let us see what Mossgate does next, it has been quiet around them.
        -|Meridian|The jury found that Meridian had used the songs without asking.
        +|Meridian|The jury found nothing wrong with how Meridian had used the songs.
        +|Teahouse|Sandpiper will pay Teahouse sixteen million a year for its archive.
        -|Brightwater|The regulator opened a case on how Brightwater bundles its assistant.
        -|Tollgate|From July on Tollgate needs a licence for every card it sends to the Gulf.
        +|Harrow Chips|With Tollgate shut out of that market, Harrow Chips has it for itself.
        -|Quillfeather|An update of Quillfeather wiped the settings of every user over night.
        +|Corvid|When it does not know, Corvid says so, which I cannot say of the others.
        -|Lattice|The launch of the Lattice watch was, let us be honest, a bit of a disaster.
        +|Pellucid|Pellucid's demo went off without a hitch.
        +|Tollgate|Whoever wins this race, they all buy their shovels at Tollgate.
        -|Northbolt|Northbolt borrowed against cards that are worth less every month.
        +|Northbolt|Northbolt paid back its bonds three years before they were due.
        +|Umber|Umber now makes more in a month than it did in all of last year.
        -|Umber|For every dollar that comes in, Umber spends two and a half.
        +|Foldline|Foldline beat what analysts had looked for, and guides for more.
        -|Foldline|Foldline guided below what analysts had looked for.
        +|Castellan|Castellan was the only one of the four whose cloud grew faster than a year ago.
        -|Kestrel Security|Kestrel Security missed the intrusion for five months.
        +|Quarrel Labs|Quarrel Labs delivered the model that everybody had written off.
        0|Tollgate|Tollgate makes the cards that nearly everybody trains on.
        0|Tern|Tern builds robots, and it is based in Gothenburg.
        0|Castellan|The model can be reached through Castellan, Northbolt or on your own machines.
        0|Northbolt|The survey asked people at Castellan, Northbolt and 40 smaller firms.
        0|Foldline|Foldline moved its user conference from Denver to Chicago.
        0|Wrenfield|The position of Wrenfield on the bill is not known.
        """

    static var rows: [(sign: Substring, company: Substring, text: Substring)] {
        table.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "|", maxSplits: 2)
            return fields.count == 3 ? (fields[0], fields[1], fields[2]) : nil
        }
    }
}
