window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "edit_info" : { "initial" : { "editTweetIds" : [ "2049385245393858560" ], "editableUntil" : "2026-04-29T09:00:00.000Z" } },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.x.com\" rel=\"nofollow\">X Web App</a>",
      "entities" : {
        "hashtags" : [ ],
        "user_mentions" : [ ],
        "urls" : [ { "url" : "https://t.co/Qx1aBcDeFg", "expanded_url" : "https://corvid.example/dam", "display_url" : "corvid.example/dam", "indices" : [ "92", "115" ] } ]
      },
      "display_text_range" : [ "0", "115" ],
      "favorite_count" : "41",
      "id_str" : "2049385245393858560",
      "truncated" : false,
      "retweet_count" : "7",
      "id" : "2049385245393858560",
      "created_at" : "Wed Apr 29 08:00:00 +0000 2026",
      "full_text" : "Corvid Cloud buys a dam in Norland &amp; fixes its price of power for thirty years. The deed: https://t.co/Qx1aBcDeFg",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "in_reply_to_status_id_str" : "2049385245393858560",
      "in_reply_to_user_id" : "77001122",
      "in_reply_to_screen_name" : "adaquist",
      "id_str" : "2049386000000008192",
      "id" : "2049386000000008192",
      "entities" : {
        "urls" : [ ],
        "media" : [ { "url" : "https://t.co/PiCtUrE001", "expanded_url" : "https://twitter.com/adaquist/status/2049386000000008192/photo/1" } ]
      },
      "created_at" : "Wed Apr 29 08:03:00 +0000 2026",
      "full_text" : "No other cloud can say that of any of its sites.\n\n- The turbines are from 1971\n- The town keeps its share https://t.co/PiCtUrE001"
    }
  },
  {
    "tweet" : {
      "id_str" : "2050100000000000000",
      "id" : "2050100000000000000",
      "entities" : { "user_mentions" : [ { "screen_name" : "lumenlabs", "id_str" : "42" } ], "urls" : [ ] },
      "created_at" : "Fri May 01 07:21:08 +0000 2026",
      "full_text" : "RT @lumenlabs: Firefly 2 runs on a phone without a network, and its weights are free for companies under a hundred people."
    }
  },
  {
    "tweet" : {
      "in_reply_to_status_id_str" : "2051400000000000001",
      "in_reply_to_screen_name" : "ottobrandt",
      "id_str" : "2051512345678901234",
      "id" : "2051512345678901234",
      "entities" : { "urls" : [ { "url" : "https://t.co/qUoTeD0001", "expanded_url" : "https://twitter.com/tessel/status/2051500000000000000" } ] },
      "created_at" : "Tue May 05 04:52:33 +0000 2026",
      "full_text" : "@ottobrandt The fine is small for Tessel, but the recordings must go. https://t.co/qUoTeD0001"
    }
  },
  { "tweet" : { "id_str" : 7, "full_text" : null } }
]
