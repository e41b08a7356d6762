window.YTD.note_tweet.part0 = [
  {
    "noteTweet": {
      "noteTweetId": "1776400000000001",
      "createdAt": "2026-04-17T09:12:00.000Z",
      "core": {
        "text": "A long one about returns. Shopify's agents bought me three coats on Monday, all of them in the wrong size, all of them returned by Thursday. Each return cost the shop about nine dollars, and the shop paid Stripe's fee twice. If one order in three comes back, a margin of twelve percent is gone. Shops that turn this on should first set a cap, then charge for the second return, and then look at the numbers every single day.",
        "urls": [],
        "mentions": [],
        "hashtags": []
      }
    }
  }
]