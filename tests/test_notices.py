"""Run-on notices of lost papers: one block a notice, every character kept, and no sentence of a story cut."""

from __future__ import annotations

import pytest

from reader.parse import parse
from tests.test_parse import check

LOST = (
    "甲县某厂工会遗失公章一枚，声明作废。",
    "乙某遗失学生证，证号零四一七，声明作废。",
    "丙某遗失毕业证书，特此声明作废。",
)


def paragraphs(text: str) -> list[str]:
    parsed = parse("页.txt", text.encode())
    check(parsed)
    return [block.text for sheet in parsed.sheets for article in sheet.articles for block in article.blocks]


def test_each_loss_is_a_paragraph() -> None:
    """A failure would print the losses of a whole column as one paragraph."""
    assert paragraphs("遗失声明\n\n" + "".join(LOST) + "\n") == list(LOST)


def test_losses_are_parted_across_the_lines_of_the_column() -> None:
    """A failure would part notices only where a line happens to end with one."""
    whole = "".join(LOST)
    column = "\n".join(whole[at : at + 19] for at in range(0, len(whole), 19))
    assert paragraphs(f"遗失声明\n{column}\n") == list(LOST)


@pytest.mark.parametrize("text", [
    "封签撕开即作废。该市今年起要求餐饮外卖一律加贴封签，消费者可以拒收没有封签的外卖，平台应当退款，商家另行赔付。",
    "他说：“这张票作废。”大家都笑了，说那就再买一张吧，反正下一班船还要等一个小时，先到码头上喝杯茶也好，不急。",
])  # fmt: skip
def test_a_story_in_which_something_is_void_stays_whole(text: str) -> None:
    """A failure would cut the sentences of a report apart."""
    assert text in paragraphs(f"渡口的故事\n\n{text}\n\n后来，他又回到了那个渡口，看见船还在，人也还在。\n")
