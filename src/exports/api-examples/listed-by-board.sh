SITE=https://register.example
DAY=2024-08-05
curl -fsS "$SITE/api/alliances.json" | jq -r --arg day "$DAY" '
  [.alliances[] | select(any(.periods[]; .from <= $day and (.until == null or $day < .until)))]
  | "\($day) 在册 \(length) 个",
    (group_by(.district.id)[] | "\(.[0].district.name)\t\(length)")'
