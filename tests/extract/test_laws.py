"""Laws cited by name: what is one, where its name ends, and which law it means. Sentences of our own."""

import pytest

from danvan_graph.extract import extract
from danvan_graph.model import Document


def laws(text):
    """Anchor and target of every citation, in order."""
    return [(text[c.anchor_start:c.anchor_end], c.target) for c in extract(Document(id="t", text=text)).citations]


#: (sentence, [(anchor, target)], why)
CONSTITUTION = [
    ("Theo Điều 14, Hiến pháp 2013 và Điều 8, luật Đất đai thì", [("Hiến pháp", "Hiến pháp 2013"), ("luật Đất đai", "Luật Đất đai")],
     "a year right behind the name"),
    ("Căn cứ Hiến pháp 1992;", [("Hiến pháp", "Hiến pháp 1992")], "a year without năm"),
    ("Quy định đó trái với Hiến pháp của Việt Nam.", [("Hiến pháp", "Hiến pháp")], "của and a country"),
    ("Mọi công dân tuân theo Hiến pháp và pháp luật.", [("Hiến pháp", "Hiến pháp")], "và behind the name"),
    ("Hiến pháp năm 2013 đã rõ, làm khác là trái Hiến pháp.", [("Hiến pháp", "Hiến pháp 2013")] * 2, "the year that the text gives elsewhere"),
    ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013. Điều 4 của Hiến pháp ghi",
     [("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam 2013"),
      ("Hiến pháp", "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam 2013")], "the short name means the long one"),
    ("So Hiến pháp năm 1992 với Hiến pháp năm 2013 thì Hiến pháp nào cũng có",
     [("Hiến pháp", "Hiến pháp 1992"), ("Hiến pháp", "Hiến pháp 2013"), ("Hiến pháp", "Hiến pháp")], "of two years none is taken"),
    ("Căn cứ Hiến pháp Nước cộng hòa xã hội chủ nghĩa Việt Nam;\nTheo Hiến pháp\nĐiều 5. Tổ chức",
     [("Hiến pháp Nước cộng hòa xã hội chủ nghĩa Việt Nam", "Hiến pháp Nước cộng hòa xã hội chủ nghĩa Việt Nam"),
      ("Hiến pháp", "Hiến pháp Nước cộng hòa xã hội chủ nghĩa Việt Nam")], "a capital behind the name is no other country"),
    ("Hiến pháp Hoa Kỳ, Hiến pháp của Pháp, Hiến pháp nước Đức", [], "other countries"),
    ("Tòa án Hiến pháp và ngày Hiến pháp; làm thế là vi hiến pháp trị", [], "a court, a day, a word run"),
    ("Điều 120 của Hiến pháp này có hiệu lực", [], "points back"),
]


@pytest.mark.parametrize("text, wanted, why", CONSTITUTION, ids=[row[2] for row in CONSTITUTION])
def test_laws(text, wanted, why):
    assert laws(text) == wanted, why
