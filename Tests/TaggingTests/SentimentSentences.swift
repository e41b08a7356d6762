/// Sentences with how they read for a company: `+` good, `-` bad, `0` neither.
enum SentimentSentences {
    /// Lines of a sign, a company and a sentence.
    static let table = """
        -|NVIDIA|Alder County sued NVIDIA over the noise of its test site.
        -|Oracle|A group of teachers sues Oracle for keeping their records.
        -|Adobe|Adobe was sued by a small type foundry in Leeds.
        +|AMD|AMD outperforms Intel in the spring round of tests.
        -|Intel|AMD outperforms Intel in the spring round of tests.
        +|Cohere|Cohere beats Mistral on every document task.
        -|Mistral|Cohere beats Mistral on every document task.
        +|Runway|Adobe acquires Runway in a deal that both boards like.
        +|Mistral|A Dutch pension fund invested in Mistral.
        +|Cerebras|Cerebras raised $400 million from its customers.
        -|Meta|Portugal bans Meta from training on school photos.
        -|DeepSeek|DeepSeek is banned from ministry laptops.
        -|Apple|Apple delays the assistant until autumn.
        -|Amazon|Amazon postponed the launch for the second time.
        -|Google|Google lays off 300 people in its maps team.
        -|Microsoft|Microsoft announced layoffs in Dublin.
        +|Micron|Micron reported record revenue.
        +|Palantir|Palantir's revenue grew 30 percent.
        -|Salesforce|Salesforce's revenue fell 4 percent.
        -|Cloudflare|An outage at Cloudflare took down half the shops.
        -|xAI|xAI faces a lawsuit from its neighbours.
        -|Baidu|Baidu trails Alibaba in downloads.
        +|Alibaba|Baidu trails Alibaba in downloads.
        -|OpenAI|Users complain that OpenAI's app got slower.
        +|Anthropic|Reviewers praised Anthropic for its candour.
        -|Tesla|Tesla recalled 12,000 robots.
        +|Qualcomm|Qualcomm won a contract with the Finnish army.
        -|Samsung|Samsung lost the contract to SK hynix.
        +|SK hynix|Samsung lost to SK hynix.
        +|TSMC|TSMC shares rose 6% on Tuesday.
        -|ASML|ASML shares fell 6% on Tuesday.
        -|Snowflake|Hackers breached Snowflake and took the keys.
        -|Uber|A judge fined Uber for the second year; Uber was fined $9 million.
        +|Hugging Face|Hugging Face celebrates its biggest release.
        +|Databricks|Databricks doubled its profit.
        -|Stability AI|Stability AI struggles to pay its staff.
        +|CoreWeave|Demand for CoreWeave soars.
        -|Perplexity|Publishers accuse Perplexity of copying.
        -|Figma|Figma slips behind Canva.
        +|ServiceNow|ServiceNow's new agent is faster and cheaper.
        -|Waymo|Regulators investigate Waymo after the crash.
        +|Spotify|Spotify gains two million subscribers.
        -|Netflix|Netflix loses two million subscribers.
        +|IBM|IBM tops estimates and raises its forecast.
        -|Dell|Dell misses estimates and cuts its forecast.
        +|Arm|Analysts upgraded Arm after the meeting.
        -|Siemens|Analysts downgraded Siemens after the meeting.
        +|Nokia|Nokia's losses shrank 20 percent.
        -|Ericsson|Ericsson's costs rose 20 percent.
        0|Google|Google's Marta Lindqvist raised $40 million for a lab of her own.
        0|Meta|A former Meta researcher won the prize for her thesis.
        0|Microsoft|Does anybody think that Microsoft will lose customers over it?
        0|SpaceX|A small lab in Turin powers Starlink's help line.
        +|NVIDIA|NVIDIA was up three percent at the close.
        -|AMD|AMD was down four percent on the news.
        +|Huawei|The second stage was trained entirely on Huawei hardware.
        0|OpenAI|OpenAI has an office on Mission Street.
        0|Google|The talk was given at Google in March.
        0|Apple|She worked for Apple before that.
        0|Microsoft|Microsoft is based in Redmond.
        0|Meta|The panel had people from Meta and elsewhere.
        0|Anthropic|Anthropic will speak on Thursday.
        -|Zoom|Customers abandon Zoom.
        +|Shopify|Shopify thrives in Canada.
        -|Discord|Discord apologized for the leak.
        +|Stripe|Merchants welcomed Stripe's offer.
        -|PayPal|PayPal warned of a weak quarter.
        +|Moderna|Moderna won approval for the trial.
        -|Boeing|Boeing failed the inspection.
        +|Figure|Investors praise Figure for its steady hands.
        -|Intel|The delay hurts Intel most.
        """

    static var rows: [(sign: Substring, company: Substring, text: Substring)] {
        table.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "|", maxSplits: 2)
            return fields.count == 3 ? (fields[0], fields[1], fields[2]) : nil
        }
    }
}
