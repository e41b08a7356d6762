window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id": "2044068659327926279",
      "id_str": "2044068659327926279",
      "created_at": "Tue Apr 14 15:02:00 +0000 2026",
      "full_text": "Cohere put Halyard on the table: 30B, open weights, 23 languages, one card. The training data is listed, source by source. I did not expect to type that this year. 1/3 https://t.co/abc",
      "lang": "en",
      "retweet_count": "3",
      "favorite_count": "21",
      "entities": {
        "urls": [
          {
            "url": "https://t.co/abc",
            "expanded_url": "https://cohere.example/halyard",
            "display_url": "cohere.example/halyard"
          }
        ]
      }
    }
  },
  {
    "tweet": {
      "id": "2044069162644406279",
      "id_str": "2044069162644406279",
      "created_at": "Tue Apr 14 15:04:00 +0000 2026",
      "full_text": "On our contracts set it ties with a model that costs us 90 cents per million tokens. On long documents it is slower by half. 2/3",
      "lang": "en",
      "retweet_count": "3",
      "favorite_count": "21",
      "entities": {
        "urls": [],
        "user_mentions": [],
        "hashtags": []
      },
      "in_reply_to_status_id_str": "2044068659327926279",
      "in_reply_to_screen_name": "edvard_lisse"
    }
  },
  {
    "tweet": {
      "id": "2044070420935606279",
      "id_str": "2044070420935606279",
      "created_at": "Tue Apr 14 15:09:00 +0000 2026",
      "full_text": "So the price of translation for a small firm just fell to the price of electricity. Expect answers from Mistral and Google within days. 3/3",
      "lang": "en",
      "retweet_count": "3",
      "favorite_count": "21",
      "entities": {
        "urls": [],
        "user_mentions": [],
        "hashtags": []
      },
      "in_reply_to_status_id_str": "2044069162644406279",
      "in_reply_to_screen_name": "edvard_lisse"
    }
  },
  {
    "tweet": {
      "id": "2044878495544246279",
      "id_str": "2044878495544246279",
      "created_at": "Thu Apr 16 20:40:00 +0000 2026",
      "full_text": "RT @ohio_grid: Licking County approves 40 gas turbines for the Oracle site, 52 decibels at night, and nobody asked who measures.",
      "lang": "en",
      "retweet_count": "3",
      "favorite_count": "21",
      "entities": {
        "urls": [],
        "user_mentions": [],
        "hashtags": []
      }
    }
  }
]