"""What the tune corpus taught of the weights, to be added to those of `weights`: data only, written by a program.

Each row: table, key, then what and how much. Made by `python -m tests.quality.fit`; not to be edited by hand.
"""

from __future__ import annotations

from typing import Final

_ROWS: Final = """
cue|an article may end above|crosshead -0.4; headline +1.0; paragraph -0.4; section -0.3; verse -0.2
cue|an opening below|byline -0.4; head, continued +0.4; headline -0.5; kicker +0.4; paragraph +0.1
cue|an opening below|section +0.1; sign-off -0.1; subhead -0.4; verse -0.3
cue|bare phrase|banner +0.3; byline -0.2; continued -0.2; crosshead -0.1; head, continued +0.4
cue|bare phrase|kicker -0.2; note +0.4; paragraph +0.7; row of a table +1.2; section +0.6
cue|bare phrase|sign-off -1.0; verse -1.1
cue|byline form|byline -0.4; section +0.1
cue|column word|continued -0.6; crosshead +0.3; headline -0.4; kicker +0.3; note +0.5
cue|column word|paragraph -0.6; section +0.7; verse -0.9
cue|comma inside|continued +0.4; crosshead +0.5; head, continued -0.5; headline -0.8; note +0.9
cue|comma inside|paragraph -0.1; subhead -0.2; turn -0.4; verse -0.1
cue|commas inside|continued +0.2; crosshead -0.2; headline -0.5; kicker -0.2; lead -0.1; note +0.9
cue|commas inside|paragraph -0.4
cue|credit at the end|byline -0.4
cue|date alone|paragraph +0.8; verse -0.7
cue|date below|continued +0.1; crosshead -0.3; headline -0.6; paragraph +0.9; verse -0.7
cue|ends in ? or !|crosshead +1.0; headline -0.2; kicker +0.3
cue|ends in a closing mark|continued +0.6; crosshead +0.3; headline -0.2; kicker -0.4; paragraph -0.5
cue|ends in a closing mark|section -0.2; verse -0.4
cue|ends in a colon|continued +0.1; paragraph +0.6
cue|ends in a comma|continued +0.3; note +0.4; paragraph -0.4
cue|ends in a particle|continued -0.4; headline +0.3; note +0.4; paragraph -0.3; verse -0.4
cue|ends in a stop|caption +0.9; lead -0.1; note +1.5; paragraph -1.1; verse -1.2
cue|ends in ；|paragraph -0.2
cue|fact word|continued -0.8; crosshead -0.3; kicker -0.1; lead -0.1; paragraph +0.2
cue|fact word|subhead +0.7; verse -1.0
cue|fills the column|caption -0.6; continued -1.1; crosshead +0.6; headline +0.6; kicker -0.3
cue|fills the column|note +0.3; paragraph -0.3; subhead -0.4; turn -0.3
cue|first of a run|byline -0.5; continued +0.5; crosshead -0.3; headline +0.2; kicker +0.1
cue|first of a run|paragraph +0.6; section +0.1; sign-off -0.7; verse -1.2
cue|first on page|headline +0.2
cue|fits the measure|paragraph -0.1
cue|head-sized|crosshead +0.3; head, continued -0.7; headline -0.5; kicker -0.2; note +1.1
cue|head-sized|paragraph +0.2; subhead -0.2
cue|in a stanza|byline +0.2; continued +0.9; head, continued +0.3; headline +0.4; paragraph +1.0
cue|in a stanza|row of a table +1.0; section +1.1; subhead -0.1; verse -1.2
cue|in brackets|continued -0.8; paragraph +0.4; sign-off -0.4; verse -0.2
cue|inside a run|banner +0.5; continued +0.1; crosshead +0.1; kicker -0.6; paragraph +0.8
cue|inside a run|row of a table +0.9; section +0.4; subhead +0.2; verse -0.9
cue|last of a run|byline +0.4; continued -0.3; crosshead +0.1; head, continued +0.2; headline +0.1
cue|last of a run|kicker +0.4; paragraph -0.2; section +0.2; subhead -0.2; verse -1.2
cue|last on page|byline +1.0
cue|lead|lead -0.1
cue|letter form|continued +0.4; paragraph +0.4; verse -0.1
cue|letters apart|byline -0.4; headline +0.9; paragraph -0.7
cue|long|continued -0.2; lead -0.1; note +1.4; paragraph -0.6
cue|long for a head|continued -0.4; kicker -0.3; note +0.6; paragraph -1.0; subhead +0.9
cue|names alone|byline -0.8; continued -0.8; headline +0.9; paragraph -0.2; section +0.1
cue|no opening below|banner +0.6; byline -0.4; continued +0.1; crosshead -0.4; head, continued -0.2
cue|no opening below|headline +0.4; kicker -0.3; note -0.1; paragraph +0.1; row of a table +1.0
cue|no opening below|section +0.5; sign-off -0.4; subhead +0.5; verse -0.7
cue|off the measure|headline -0.1; section +0.1
cue|one of several alike|crosshead -0.5; paragraph +0.4
cue|opens like a sentence|continued +0.4; crosshead -0.1; headline +0.2; paragraph +0.1; verse +0.1
cue|ordinal|continued +0.1; crosshead +1.2; paragraph +0.3
cue|phrases apart|banner +0.4; byline -0.1; continued -0.6; crosshead -0.2; headline -0.3
cue|phrases apart|kicker -1.1; note +0.9; paragraph +0.6; row of a table +1.2; sign-off +0.2
cue|phrases apart|subhead -0.6; verse -0.6
cue|question or answer|turn -1.5
cue|says what the text says|headline +0.6; paragraph +0.3
cue|section mark|section +0.1
cue|section tag|section +0.3
cue|section tag before text|crosshead -0.3; note +1.9; paragraph -1.6; section -0.3
cue|set in|crosshead -0.6; headline -0.8; kicker -0.6; note +1.4; paragraph +0.6
cue|set in|section -0.2; verse -0.5
cue|short|banner +0.5; byline +0.9; caption +1.6; continued -0.8; crosshead -0.2
cue|short|head, continued -0.6; note +0.9; paragraph +0.3; row of a table +1.5
cue|short|section -1.2; sign-off +0.7; subhead -0.8; verse -1.0
cue|sign-off|paragraph -0.1; sign-off -0.4
cue|signing body|headline -0.5; paragraph +1.2
cue|slogan word|continued +0.2; crosshead -0.2; headline -0.4; paragraph -0.3; turn +0.3
cue|source or maker|byline +0.5; paragraph -0.1
cue|speaker|continued +0.2; headline -0.9; paragraph +0.6; turn +0.1; verse +0.7
cue|staff byline|byline -1.2
cue|stands alone|byline -0.4; continued -0.5; crosshead -0.1; head, continued +0.4; headline -0.3
cue|stands alone|kicker -0.1; note -0.2; paragraph -0.4; section +0.8; verse -0.2
cue|stop inside|continued -0.2; lead -0.1; note +1.3; paragraph -1.0
cue|text above is closed|byline -0.4; continued +0.2; crosshead +0.3; headline -0.2; kicker +0.4
cue|text above is closed|note +0.1; section +0.5; sign-off -0.5; verse -1.1
cue|text above is open|byline -0.1; continued -0.2; crosshead -0.8; head, continued +0.4; headline +0.2
cue|text above is open|paragraph -0.3; section -0.2; verse -0.5
cue|text below|continued +0.2; crosshead +0.1; head, continued -0.1; headline -0.1; kicker -0.2
cue|text below|note -0.3; paragraph -0.2; section +0.3; subhead +0.1; verse -0.4
cue|tiny|byline -1.0; continued -1.1; crosshead -0.4; headline +0.3; note -0.7
cue|tiny|paragraph -0.8; section +1.8; verse -1.5
cue|two words|headline +0.1; paragraph +0.4
cue|very short|byline -0.1; continued -0.6; crosshead +0.3; head, continued +0.6; headline -0.2
cue|very short|paragraph +0.2; row of a table +1.7; section -0.5; sign-off -1.1; subhead +0.1
cue|very short|verse -0.7
cue|wider gap above|banner +0.2; byline +0.1; continued -0.7; crosshead +0.1; head, continued -0.3
cue|wider gap above|kicker -0.1; note +0.7; row of a table +0.8; sign-off +0.2; subhead -0.1
cue|wider gap above|verse +0.3
cue|word-sized|byline +0.6; crosshead -0.4; headline +1.0; paragraph +0.7; section -0.5
cue|word-sized|sign-off -0.7; verse -0.8
follows||banner +0.3; headline -0.5; kicker +0.1; section +0.4
follows|banner|headline -0.5; kicker +0.1
follows|byline|headline +0.5; paragraph -1.0; section -0.5; verse +0.1
follows|caption|continued -0.8; paragraph -0.1
follows|continued|byline -0.8; caption +0.7; continued -0.7; crosshead -0.3; kicker -0.3
follows|continued|note +0.7; paragraph -0.3; sign-off -0.6; turn +0.1; verse -1.0
follows|crosshead|crosshead +0.1; paragraph -0.2; row of a table +0.5
follows|head, continued|lead +0.5; paragraph +0.4; subhead -0.1
follows|headline|byline +1.0; head, continued +0.2; lead -0.5; paragraph +0.5
follows|headline|row of a table +1.0; subhead -0.1; verse -1.1
follows|kicker|headline -0.1
follows|lead|crosshead -1.2; headline +0.3
follows|note|continued +0.5; paragraph +1.1
follows|paragraph|byline +0.1; caption +1.0; continued -0.6; crosshead -0.1; headline +0.2
follows|paragraph|kicker -0.1; note +1.1; section +0.4; sign-off -0.9; turn -0.7; verse -0.8
follows|row of a table|crosshead +0.4; headline +1.2; paragraph +0.9; row of a table +1.7
follows|section|headline +0.1; kicker -0.4; paragraph +0.5
follows|sign-off|paragraph -0.9; section +0.2
follows|subhead|byline -0.2; head, continued -0.3; lead -0.7; paragraph -0.1; subhead +0.1
follows|turn|continued -0.6; paragraph -0.9
follows|verse|byline +0.4; headline -0.5; paragraph -1.2; section -0.5; verse -0.9
head|line falls short of the column| +0.1
head|line fills the column| -0.6
head|line is off the measure| +0.3
head|next is not set in| -0.2
head|next is set in| -0.4
head|next seldom begins a text| -0.8
head|text ends in a bracket| -0.7
head|text ends in a closing mark| -0.1
head|text is closed| -0.9
head|text is open| -0.1
head|word cut| -0.3
join|bracket or quote open|other +0.8
join|full line that stops|more +0.2; other -0.3
join|line falls short of the column|more +0.9; other -0.1
join|line fills the column|more -1.3
join|line is off the measure|other +0.1
join|next cannot begin a text|more -0.3
join|next is not set in|more -0.1
join|next is set in|other -0.7
join|next seldom begins a text|more -0.3; other -0.6
join|number cut|more +0.3
join|text ends in a closing mark|more -0.1; other +0.4
join|text ends in a colon|more +0.6
join|text ends in a comma|more +0.3; other -0.1
join|text ends in ；|more +0.6; other -0.6
join|text is closed|more +1.1; other -1.0
join|text is open|more -1.2; other +1.1
join|word cut|more +0.7
order|banner>headline|line falls short of the column -0.1; page opens articles with names -0.2
order|banner>headline|text is open -0.1
order|banner>kicker|text is open +0.1
order|crosshead>crosshead|far shorter +0.6; longer -0.1; next is not set in -0.2
order|crosshead>crosshead|page opens articles with names +0.5; shorter -0.1
order|crosshead>crosshead|text ends in a closing mark -0.5; text is open -1.1
order|crosshead>paragraph|as long -0.5; bracket or quote open -0.1; far longer -0.5; far shorter -0.1
order|crosshead>paragraph|line falls short of the column -0.1; line fills the column -0.1
order|crosshead>paragraph|next is not set in -0.5; next is set in +0.3; next seldom begins a text +0.6
order|crosshead>paragraph|page opens articles with names -0.5; shorter +0.2
order|crosshead>paragraph|text ends in a closing mark -0.7; text is open -0.1; word cut -0.1
order|head, continued>paragraph|as long -0.3; line falls short of the column +0.1; next is set in +0.5
order|head, continued>paragraph|page opens articles with names +0.4; text is open +0.4
order|head, continued>subhead|text is open -0.1
order|headline>byline|far longer -0.2; line falls short of the column +0.5
order|headline>byline|page opens articles with names +0.7; text is open +0.1
order|headline>head, continued|as long -0.3; line falls short of the column +0.4; line fills the column -0.1
order|headline>head, continued|longer +0.5; next is not set in +0.1; page opens articles with names +0.2
order|headline>head, continued|shorter -0.2; text is open +0.3
order|headline>paragraph|as long -1.0; bracket or quote open -0.1; far longer -0.1; far shorter +0.6
order|headline>paragraph|line falls short of the column +0.2; line fills the column +0.2
order|headline>paragraph|line is off the measure -0.1; longer -0.5; next is not set in -0.6
order|headline>paragraph|next is set in +0.2; next seldom begins a text +0.4
order|headline>paragraph|page opens articles with names +0.8; shorter +0.8
order|headline>paragraph|text ends in a closing mark +0.4; text is closed +0.4; text is open +0.4
order|headline>paragraph|word cut -0.4
order|headline>subhead|as long -0.6; line falls short of the column +0.2; longer -0.3
order|headline>subhead|next is not set in -0.1; shorter -0.7
order|kicker>headline|as long +0.7; far longer -0.7; line falls short of the column +0.1
order|kicker>headline|line fills the column -0.2; longer -0.9; page opens articles with names +0.4
order|kicker>headline|shorter +0.7; text ends in a closing mark -0.3; text is closed +0.3
order|section>headline|as long -0.8; far longer -0.1; far shorter +0.4
order|section>headline|line falls short of the column +0.2; longer +0.3; next is not set in +0.1
order|section>headline|next is set in -0.3; page opens articles with names -0.2; shorter +0.3
order|section>headline|text ends in a closing mark +0.2; text is open +0.2; word cut -0.1
order|section>kicker|far shorter -0.3; next is not set in -0.1; page opens articles with names -0.3
order|section>kicker|text is open -0.4
order|section>paragraph|far shorter +0.5; line falls short of the column +0.3; next is set in +0.1
order|section>paragraph|page opens articles with names +0.1; text is open +0.5
order|subhead>byline|far longer -0.2; page opens articles with names -0.2; text is open -0.2
order|subhead>head, continued|page opens articles with names -0.3
order|subhead>paragraph|far shorter +0.5; line falls short of the column +0.2; next is set in +0.3
order|subhead>paragraph|text is open -0.7
order|subhead>subhead|text is open +0.1
"""

FITTED: Final = tuple(
    (table, key, what, float(weight))
    for table, key, rest in (row.split("|") for row in _ROWS.splitlines() if row)
    for what, weight in (pair.rsplit(" ", 1) for pair in rest.split("; "))
)
