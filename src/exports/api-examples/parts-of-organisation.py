import json
from urllib.request import urlopen

SITE = "https://register.example"
CODE = "91320706522377040Q"


def read(path):
    with urlopen(SITE + path) as answer:
        return json.load(answer)


alliances = {each["id"]: each for each in read("/api/alliances.json")["alliances"]}
organisations = {each["creditCode"]: each for each in read("/api/organisations.json")["organisations"]}

found = organisations.get(CODE)
if found is None:
    print(f"没有查到 {CODE}：不能据此认为它不在名单上")
else:
    parts = [("牵头", id) for id in found["leads"]]
    parts += [("参加", each["id"]) for each in found["memberOf"]]
    for part, id in parts:
        print(f'{found["name"]} {part} {alliances[id]["name"]}：{alliances[id]["standing"]}')
