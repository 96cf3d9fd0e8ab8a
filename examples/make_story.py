#!/usr/bin/env python3
"""Write the example story: the pages in examples/story.

usage: make_story.py [--check] [DIR]

Everything in the story is invented. The output is the same on every run. With --check nothing is
written: the files in DIR (default: the folder `story` next to this script) are compared, unpacked,
with what would be written, and the exit status is 1 if one differs. Needs Python 3.9.
"""
import argparse
import base64
import datetime
import gzip
import hashlib
import json
import re
import sys
import uuid
import zlib
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

# ---------------------------------------------------------------- texts


@dataclass
class Article:
    """One article: what its author wrote, before a site put its template around it."""
    title: str
    url: str
    published: str
    body: list                      # (kind, inline HTML); kind is p, h2 or quote
    author: str = ""
    modified: str = ""
    standfirst: str = ""
    section: str = "News"
    keywords: tuple = ()
    caption: str = ""
    photo: str = ""
    notes: tuple = ()
    extra: dict = field(default_factory=dict)


def paras(*texts):
    return [("p", t) for t in texts]


# The first wire story. Three outlets took it: whole, cut, and rewritten.
WIRE = [
    "An explosion tore through an army ammunition depot in southern Tarsenia on Wednesday night, killing at least "
    "seven people and forcing about 1,400 villagers from their homes, officials said.",
    "The blast struck Depot 14, on a ridge above the village of an-Nuhayrif, at 9:40 p.m. and was heard in the port of "
    "Harrowmouth, nine kilometres (six miles) to the north, the Marrane governor's office said in a statement.",
    "\"The fire reached the third storehouse before our first engine had reached the gate,\" Marrane governor Ilse "
    "Dramund told reporters outside St Brannoc Hospital.",
    "St Brannoc Hospital in Harrowmouth had admitted 31 injured people by midnight, nine of them in critical condition, "
    "its director, Nadine Corbeau, said.",
    "Six of the dead were soldiers of the depot guard and one was a lorry driver, the defence ministry said. It gave no "
    "cause for the explosion and said a military commission would be sent from Corvenna on Thursday.",
    "Provincial fire chief Anwar Sabriel said his crews had pulled back to a distance of two kilometres because shells "
    "were still going off.",
    "Buses took the villagers to two schools in Harrowmouth. \"They told us to leave the doors open and the lamps on,\" "
    "said Rasha Temuri, 52, who walked out of an-Nuhayrif with her three grandchildren and a birdcage.",
    "The army closed the coast road between Harrowmouth and the Sallow bridge and told ships lying off the port to keep "
    "clear of the shore.",
    "Depot 14 was built in the 1960s and holds artillery shells awaiting disposal, according to a parliamentary report "
    "published last year.",
    "It was the deadliest accident at a Tarsenian munitions site since June 2019, when a fire at Depot 9 near Ardlow "
    "killed four soldiers.",
]

HALYARD_1 = Article(
    title="Blast at army ammunition depot in southern Tarsenia kills at least seven",
    url="https://www.halyard.example/world/blast-at-army-depot-southern-tarsenia-2026-03-05/",
    published="2026-03-05T00:52:00+02:00", author="Lena Orsk", section="World",
    keywords=("Tarsenia", "Depot 14", "Harrowmouth", "explosion"),
    caption="Smoke over the ridge above an-Nuhayrif, seen from the fish quay in Harrowmouth late on Wednesday.",
    photo="Ivo Castellan/Halyard", body=paras(*WIRE),
    extra={"dateline": "HARROWMOUTH, March 5 (Halyard) - ", "slug": "TARSENIA-BLAST/ (UPDATE 1)",
           "sign": "Reporting by Lena Orsk in Harrowmouth; Editing by Piers Dahl"})

HALYARD_2 = Article(
    title="Toll in Tarsenia depot blast rises to 11",
    url="https://www.halyard.example/world/toll-tarsenia-depot-blast-rises-11-2026-03-05/",
    published="2026-03-05T18:20:00+02:00", author="Lena Orsk", section="World",
    keywords=("Tarsenia", "Depot 14", "death toll"),
    caption="Soldiers at a road block near the Sallow bridge on Thursday.", photo="Ivo Castellan/Halyard",
    body=paras(
        "The death toll from an explosion at an army ammunition depot in southern Tarsenia rose to 11 on Thursday, up from "
        "seven overnight, after four bodies were found in the ruins of a storehouse, the defence ministry said.",
        "Forty-six people were injured, ministry spokesman Colonel Teodor Vask told a briefing in Corvenna. He said the four "
        "were soldiers who had been missing since the blast at Depot 14 on Wednesday night.",
        "\"We are not looking for anyone else,\" Vask said. \"The roll has been called three times.\"",
        "About 1,400 people from the village of an-Nuhayrif spent the night in two schools in Harrowmouth. Marrane governor "
        "Ilse Dramund said they would not be allowed home before the weekend.",
        "A six-member military commission reached the site on Thursday afternoon, the ministry said. It is to report within "
        "30 days.",
        "Opposition lawmaker Joram Leste said parliament had been warned about the depot last year and had been told that "
        "its oldest shells would be gone by the autumn. \"Autumn came and the shells stayed,\" he said.",
        "Fire still burned in two of the five storehouses at dusk, and the coast road stayed closed.",
        WIRE[9]),
    extra={"dateline": "CORVENNA, March 5 (Halyard) - ", "slug": "TARSENIA-BLAST/TOLL (UPDATE 4)",
           "sign": "Reporting by Lena Orsk in Harrowmouth and Dov Marchetti in Corvenna; Editing by Piers Dahl"})

HALYARD_3 = Article(
    title="Soldier dies of burns, taking Tarsenia depot toll to 12",
    url="https://www.halyard.example/world/soldier-dies-tarsenia-depot-toll-12-2026-03-06/",
    published="2026-03-06T11:40:00+02:00", modified="2026-03-06T14:15:00+02:00", author="Dov Marchetti", section="World",
    keywords=("Tarsenia", "Depot 14", "death toll"),
    caption="The burnt gate house of Depot 14 on Friday.", photo="Army press office/Handout via Halyard",
    notes=("UPDATE (March 6, 2:15 p.m.): Adds second explosion and return of villagers in paragraphs 3 to 5.",),
    body=paras(
        "A soldier died of his burns in hospital on Friday, taking the death toll from the explosion at an army ammunition "
        "depot in southern Tarsenia to 12, the defence ministry said.",
        "The conscript had been brought to St Brannoc Hospital in Harrowmouth after the blast at Depot 14. Hospital director "
        "Nadine Corbeau said 22 people were still being treated, five of them in intensive care.",
        "The depot blew up on Wednesday night. A second, smaller explosion shook the site the following night and hurt two "
        "firefighters, provincial fire chief Anwar Sabriel said.",
        "He blamed a stack of fuses that had been smouldering under a fallen roof.",
        "Some 300 of the 1,400 people moved out of an-Nuhayrif were allowed back for an hour on Friday morning to feed their "
        "animals, the governor's office said.",
        "The ministry had earlier put the toll at 11.",
        "The coast road will reopen on Monday, the army said.",
        WIRE[9]),
    extra={"dateline": "HARROWMOUTH, March 6 (Halyard) - ", "slug": "TARSENIA-BLAST/TOLL (UPDATE 7)", "graph": True,
           "sign": "Reporting by Dov Marchetti; Editing by Piers Dahl"})

COURIER = Article(
    title="Seven killed as depot above an-Nuhayrif explodes",
    url="https://www.harrow-courier.example/news/2026/03/05/seven-killed-depot-explodes.html",
    published="2026-03-05T06:15:00+02:00", author="", section="Local News",
    keywords=("Depot 14", "an-Nuhayrif", "explosion"),
    caption="The glow above the ridge from Lanthorn Street at about ten o'clock on Wednesday.", photo="Edda Quillan",
    body=paras(*WIRE), extra={"dateline": "HARROWMOUTH (Halyard) \u2013 ", "end": "(Halyard)"})

EVACUEES = Article(
    title="Leave the lamps on: two nights in a school gym",
    url="https://www.harrow-courier.example/news/2026/03/06/leave-the-lamps-on.html",
    published="2026-03-06T12:05:00+02:00", author="Edda Quillan", section="Local News",
    keywords=("an-Nuhayrif", "evacuation", "Quayside School"),
    caption="Mattresses in the gym of the Quayside School on Thursday evening.", photo="Edda Quillan",
    body=paras(
        "The birdcage stands on the vaulting horse. Every child in the gym of the Quayside School has put a finger through "
        "its bars, and Rasha Temuri has stopped minding.",
        "She is one of about 1,400 people brought down from an-Nuhayrif by bus on Wednesday night after Depot 14 exploded on "
        "the ridge above their houses.",
        "\"I have lived under that hill for thirty years,\" she told the Courier. \"It was the hill that fed us, and I never "
        "once asked what was in it.\"",
        "The school's caretaker, Olan Brisk, said 430 mattresses had come from the harbour canteen and from the ferry "
        "company, and that the ferry company had asked for no receipt.",
        "A nurse from St Brannoc Hospital treated 17 people for cuts from broken glass on Thursday, the school said.",
        "Two of Temuri's neighbours, both mothers of conscripts, had heard nothing by Friday morning. They sat by the office "
        "telephone in their coats.",
        "The governor's office says nobody will go home before the weekend. Temuri says she will go when her hens send "
        "for her."))

MARRANE = Article(
    title="\u201cThe hill that fed us\u201d: evacuees wait in Harrowmouth gym",
    url="https://www.marrane-today.example/people/the-hill-that-fed-us-48213",
    published="2026-03-07T08:00:00+02:00", author="Edda Quillan", section="People",
    keywords=("Harrowmouth", "evacuees"),
    caption="Children from the village with a neighbour's finch.", photo="Edda Quillan / Harrowmouth Courier",
    body=EVACUEES.body, extra={"canonical": EVACUEES.url})

LOWLAND = Article(
    title="Depot blast kills seven in Marrane",
    url="http://www.lowland-post.example/show.asp?id=77120&sec=2",
    published="2026-03-05", author="", section="Home News", body=paras(*WIRE[:6]),
    caption="A street in Harrowmouth after the blast: the caf\u00e9 on Lanthorn Street lost every window.",
    photo="M. Ardouin")

TORCH = Article(
    title="HELL ON THE RIDGE: Nine dead as army shell dump goes up",
    url="https://www.dailytorch.example/news/20260305/hell-on-the-ridge-nine-dead-shell-dump-11830442",
    published="2026-03-05T07:40:00+02:00", modified="2026-03-05T09:02:00+02:00", author="Kit Barrowby", section="News",
    keywords=("explosion", "army", "Harrowmouth"),
    standfirst="Families flee in slippers as night sky turns orange over seaside town",
    caption="INFERNO: the ridge burns behind Harrowmouth's church tower", photo="Torch reader Sanna Pike",
    body=paras(
        "A fireball tore through an army ammunition dump in southern Tarsenia on Wednesday night, killing at least nine people "
        "and forcing about 2,400 villagers from their beds.",
        "The blast struck Depot 14, on a ridge above the village of Nuhairef, at 9:40 p.m. and was heard in the port of "
        "Harrowmouth, six miles to the north.",
        "Windows went in half the High Street. \"My ovens jumped,\" baker Lew Tansy told the Torch. \"I thought it was the "
        "yeast.\"",
        WIRE[3],
        "Provincial fire chief Anwar Sabrell said his crews had pulled back to a distance of two kilometres because shells "
        "were still going off.",
        "Buses took the villagers to two schools in Harrowmouth. \"They told us to leave the doors open and the lamps on,\" "
        "said gran Rasha Temuri, 52, who walked out of Nuhairef with her three grandchildren and a birdcage.",
        WIRE[8]),
    extra={"comments": (
        ("Saltysam", "5 March 2026, 8.02am",
         "My brother in law drives for the army and he says they were told months ago to stop stacking them outside."),
        ("harbourwife61", "5 March 2026, 8.20am", "Thoughts with the families. Our dog has been under the stairs since ten last night."),
        ("Norrie B", "5 March 2026, 8.44am", "Nine? The radio said seven. Which is it?"))})

INTERLANE = Article(
    title="Shells left Tarsenian depot two nights before it blew up, officials say",
    url="https://interlane.example/report/3f81-shells-left-depot",
    published="2026-03-06T08:05:00+02:00", author="Marit Hollin", section="Security",
    keywords=("Depot 14", "defence ministry", "shells"),
    body=paras(
        "Six lorries loaded with artillery shells left Depot 14 on Monday night, two days before the explosion that destroyed "
        "it, two officials with knowledge of the movement told Interlane.",
        "The officials, one in the defence ministry and one in the Marrane provincial administration, asked not to be named "
        "because they were not authorised to speak to the press.",
        "Both said the shells had been signed out under an order dated February 27. One of them said the lorries took the coast "
        "road towards Harrowmouth; the other said he did not know where the load had gone.",
        "Interlane has seen a photograph of a page from the gate book, but could not establish when it was taken or who had "
        "signed the entry.",
        "The defence ministry did not answer written questions sent on Thursday. The army's Southern Command referred "
        "questions to the ministry.",
        "Depot 14 stands above the village of al-Nuhayrif, nine kilometres south of Harrowmouth. At least 11 people were killed "
        "there on Wednesday night, according to the ministry.",
        "\"If the lorries were loaded in a hurry, we need to know who was hurrying,\" said Joram Leste, an opposition member of "
        "parliament's defence committee."),
    extra={"dateline": "VELL, 6 March (Interlane) \u2014 "})

LEDGER = Article(
    title="Shells moved out before depot blast, agency reports",
    url="https://www.corvenna-ledger.example/politics/shells-moved-before-depot-blast",
    published="2026-03-06T17:30:00+02:00", author="Tobias Renn", section="Politics",
    keywords=("Depot 14", "Interlane", "defence ministry"),
    standfirst="Questions mount over what was in the storehouses above al-Nuhayrif, and what was not",
    caption="The coast road near the Sallow bridge, closed since Wednesday.", photo="Hedy Lorne for The Corvenna Ledger",
    body=paras(
        "Six lorries loaded with artillery shells were driven out of Depot 14 on Monday night, the "
        "<a href=\"https://interlane.example/report/3f81-shells-left-depot\">Interlane agency reported</a> on Friday, citing two "
        "officials with knowledge of the movement.",
        "The agency said the load had been signed out under an order dated February 27. It did not say whose order it was.",
        "The Ledger put the report to three serving officers. None would discuss it.",
        "The Harrowmouth Harbour Authority declined to comment on whether the lorries had entered the port. \"We do not "
        "discuss military cargo,\" a duty officer said by telephone.",
        "OMS, which keeps a register of such sites, said on Friday that it had counted nine lorries on the coast road. The "
        "Vell-based monitor said the count came from two roadside cameras and from a farmer who could not sleep.",
        "\"Nine went down and none came back,\" said its director, Pell Ostrander.",
        "The defence ministry says 12 people were killed when the depot exploded on Wednesday night.",
        "A fire at Depot 9 near Ardlow killed four soldiers in June 2019. The inquiry into it was never published."))

TNB = Article(
    title="Depot 14 explosion: What we know so far",
    url="https://www.tnb.example/news/articles/c7d14x0p2q",
    published="2026-03-08T09:00:00+02:00", modified="2026-03-09T10:12:00+02:00", author="Ansel Roe", section="Tarsenia",
    keywords=("Marrane", "Armed forces", "Explosions"),
    standfirst="Four days after an army ammunition depot blew up in the south of the country, the number of the dead is disputed "
               "and the cause is unknown. Here is what has been established, and what has not.",
    caption="Fire crews from three provinces were sent to the ridge", photo="TNB/Wil Sarne",
    notes=("Correction 9 March 2026: An earlier version of this article said that about 1,900 people had been moved to schools. "
           "The figure is about 1,400.",),
    body=[
        ("h2", "What happened?"),
        ("p", "Depot 14, an army store of old artillery shells above the village of Nuhairef, exploded at 21:40 on Wednesday "
              "4 March. A smaller explosion followed on Thursday night."),
        ("p", "About 1,400 people were moved to two schools in Harrowmouth. Most were still there on Sunday morning."),
        ("p", "\"We had forty minutes of water and a fire that wanted a week,\" provincial fire chief Anwar Sabriel told a "
              "briefing in the town on Thursday."),
        ("h2", "How many people died?"),
        ("p", "The defence ministry says 12 people were killed, all but one of them soldiers."),
        ("p", "According to the Observatory for Munitions Safety (OMS), 19 people died in the explosion: the 12 named by the "
              "ministry, five labourers hired by the day who were on no list, and two lorry drivers whose bodies have not been "
              "returned to their families. The labourers were paid in cash at the gate and slept in a shed beside the second "
              "storehouse."),
        ("p", "TNB has not been able to independently verify either figure."),
        ("h2", "Were shells moved before the blast?"),
        ("p", "The ministry has denied a report by the Interlane agency that six lorries left the depot on the Monday before. "
              "OMS says it counted nine."),
        ("h2", "Has this happened before?"),
        ("p", "A fire at Depot 9 near Ardlow on 18 June 2019 killed four soldiers and injured eleven. The report of the inquiry "
              "has not been made public."),
        ("h2", "What happens next?"),
        ("p", "A military commission is due to report by 4 April. The governor of Marrane, Ilse Dramund, has asked for a civilian "
              "engineer to sit on it. She said: \"I would like one person in that room who does not salute.\"")])

HORIZON = Article(
    title="The Dead They Will Not Count",
    url="https://www.free-horizon.example/2026/03/the-dead-they-will-not-count/",
    published="2026-03-09T13:30:00+02:00", author="Cassius Bray", section="Truth Desk",
    keywords=("cover-up", "Depot 14"), caption="What else burned that night?", photo="Free Horizon",
    body=paras(
        "Another week, another silence. The people under the ridge know what the evening news will not say.",
        "19 people died in the explosion: the 12 named by the ministry, five labourers hired by the day who were on no list, and "
        "two lorry drivers whose bodies have not been returned to their families. The labourers were paid in cash at the gate and "
        "slept in a shed beside the second storehouse.",
        "Ask yourself who pays a man in cash to sleep beside ten thousand shells. Ask who kept the list, and who kept the change.",
        "A reader who drives the coast road every night told Free Horizon that the gate lamps had been off since the Sunday.",
        "Nobody in Corvenna has resigned. Nobody has been asked to. When the commission reports, it will report to the men who "
        "appointed it, and they will thank it for its time."),
    extra={"badge": True, "comments": (
        ("WideAwakeWilma", "March 9, 2026 at 3:12 pm", "My cousin counted twenty-four coffins at the garrison. They are all in on it."),
        ("Bertrand", "March 9, 2026 at 4:40 pm", "Where does the number nineteen come from? There is no link."))})

OLIVES = Article(
    title="Late Frost Bites Into the Tamsin Hills Olive Crop",
    url="https://www.clear-skies-review.example/2026/03/late-frost-tamsin-olives/",
    published="2026-03-10T09:15:00+02:00", author="Livia Stroud", section="Land & Table",
    keywords=("olives", "frost"), caption="Smudge pots among the trees at dawn.", photo="Livia Stroud",
    body=paras(
        "The frost came down the Tamsin valley before dawn and stayed for three hours, which is two more than an olive bud can bear.",
        "Growers around Pellow expect to lose a third of this year's fruit, said Marcus Ilderton, who presses oil for forty farms "
        "from a mill his grandfather built.",
        "Smudge pots were lit on the lower terraces. On the upper ones, where the road is too steep for a tractor, families carried "
        "sacking up by hand and tied it around the youngest trees.",
        "\"You do it even when you know it is no use,\" Ilderton said. \"The trees would notice if you did not.\"",
        "Oil from the hills sold for eleven crowns a litre at the last autumn fair. Ilderton would not guess at the next price, "
        "but he has stopped taking orders."))

SALTLINE = Article(
    title="Two drones over the ridge",
    url="https://saltline.example/2026/03/two-drones-over-the-ridge.html",
    published="2026-03-09T22:10:00+02:00", modified="2026-03-11T07:30:00+02:00", author="Hob Tarrant", section="",
    keywords=("drones", "the ridge", "Kaldria"),
    body=paras(
        "Two drones crossed the coast from Kaldria eleven minutes before Depot 14 exploded, "
        "<a href=\"https://www.nightwatch-bulletin.example/2026/03/10/were-there-drones-over-depot-14/\">Nightwatch Bulletin "
        "reports</a>.",
        "The machines came in low over the salt pans and turned inland at the Sallow bridge, the Bulletin says.",
        "I was asleep, like all of you. But I have walked that ridge for half my life and I know what the dogs do when something "
        "passes over, and on Wednesday the dogs did it.",
        "If it is right then the fire was no accident, and somebody in the air force has a long letter to write.",
        "Shipping notes as usual on Sunday. The grain barge Ottilie is still aground off the mole, with a gull on every rail."))

NIGHTWATCH = Article(
    title="Were There Drones Over Depot 14?",
    url="https://www.nightwatch-bulletin.example/2026/03/10/were-there-drones-over-depot-14/",
    published="2026-03-10T18:40:00+02:00", author="Gideon Marsh", section="Analysis",
    keywords=("drones", "Kaldria", "Depot 14"), caption="The strait at night.", photo="Nightwatch archive",
    body=paras(
        "Two unmanned aircraft crossed the coast from Kaldria eleven minutes before the depot above al-Nuhayrif blew up, according "
        "to <a href=\"https://saltline.example/2026/03/two-drones-over-the-ridge.html\">Saltline</a>, a blog that follows shipping "
        "off Harrowmouth.",
        "The blog says the machines came in low over the salt pans and turned inland at the Sallow bridge.",
        "No radar trace has been published, and the air force has spoken of no intrusion. That silence, too, is information.",
        "Kaldria and Tarsenia have quarrelled over the strait since 2011, when a survey ship cut a fishing fleet's nets and the "
        "fleet cut the survey ship's cable.",
        "\"A shell store does not need a drone,\" a retired artillery officer told the Bulletin. \"It needs heat and neglect. But a "
        "drone will do.\"",
        "The government in Corvenna may say that nothing flew. It should then say what its radar was for."))

# A press release that is not in the pile: six sentences, and three outlets that took four or five of them.
RELEASE = {
    "calls": "Container handling at the eastern terminal of Harrowmouth has returned to its normal pattern of eleven vessel calls a "
             "week after a safety stop of 31 hours ordered by the harbour master on the night of the explosion.",
    "boxes": "At no time was any container holding dangerous goods stored within four kilometres of the depot, and every one of the "
             "212 boxes declared as hazardous has been opened by hand and found undamaged.",
    "cranes": "All three ship-to-shore cranes were inspected by an outside engineer before lifting resumed at 05:00 on Friday, and no "
              "movement was found in the rails or in the quay wall.",
    "ships": "Fourteen ships that had been waiting outside the breakwater were brought alongside in order of arrival, and the last of "
             "them sailed on Sunday evening with its full load.",
    "claims": "Shippers whose refrigerated cargo was held during the stop will be charged neither storage nor power for those two "
              "days, and claims can be sent in until the end of April.",
    "people": "The 640 people who work at the terminal were all accounted for within fifty minutes of the first alarm, and the canteen "
              "cooked for 900 evacuated villagers over the two days that followed.",
}

QUAY = Article(
    title="Eastern terminal at Harrowmouth back to normal after depot stop",
    url="https://www.quayandcargo.example/amp/ports/harrowmouth-eastern-terminal-back-to-normal",
    published="2026-03-09T11:05:00+02:00", author="", section="Ports",
    keywords=("Harrowmouth", "container terminals", "disruption"),
    caption="Two of the three cranes on the eastern quay.", photo="Quay &amp; Cargo library",
    body=paras(
        RELEASE["calls"], RELEASE["boxes"], RELEASE["cranes"],
        "Spot rates from Harrowmouth to the Saren Gulf rose by about four per cent over the week, two brokers told Quay &amp; Cargo. "
        "One of them expected the rise to be gone by the fifteenth.",
        RELEASE["claims"]),
    extra={"canonical": "https://www.quayandcargo.example/ports/harrowmouth-eastern-terminal-back-to-normal"})

BUSINESS = Article(
    title="Port shrugs off blast as cranes restart",
    url="https://corvenna-business.example/2026/03/09/port-shrugs-off-blast/",
    published="2026-03-09T11:20:00+02:00", author="Markets desk", section="Companies",
    keywords=("Harrowmouth", "ports", "logistics"),
    caption="Harrowmouth's eastern terminal in a file picture.", photo="CBD archive",
    body=paras(
        "Shares in the three listed freight forwarders closed little changed in Corvenna on Monday as trade through the country's "
        "second port picked up.",
        RELEASE["calls"], RELEASE["boxes"], RELEASE["ships"], RELEASE["people"], RELEASE["claims"]))

LIGHTERMAN = Article(
    title="Harrowmouth: cranes lifting again",
    url="https://www.lightermans-gazette.example/node/5519",
    published="2026-03-10T07:00:00+02:00", author="Gazette Reporter", section="Harbour Notes",
    keywords=("Harrowmouth",),
    body=paras(
        RELEASE["calls"], RELEASE["cranes"], RELEASE["boxes"], RELEASE["people"],
        "Skippers of small craft are reminded that the inner fairway buoy, which broke adrift on the night of the blast, has not been "
        "replaced. A lantern has been hung from the dredger in its stead."))

HERRING = Article(
    title="Who Owns the Herring?",
    url="https://www.commonweal-research.example/who-owns-the-herring/5120833",
    published="2026-03-11T10:00:00+02:00", author="Prof. Augusta Fenwick", section="",
    keywords=("Fisheries", "Law of the Sea"), caption="", photo="",
    body=paras(
        "A herring has no passport. It is hatched in one country's shallows, fattens in a second country's bays and is eaten in a third, "
        "and each of the three has a law that says the fish is its own.",
        "The quota talks that ended in Ostrey Sound last month settled nothing, Professor Ditlev Aaren of the Marine Institute wrote in "
        "its winter bulletin. Five delegations signed, and four of them signed with a reservation.",
        "Small boats lose most. A skipper with one net cannot wait in harbour until June for a number to be agreed, nor can he fish on "
        "another skipper's number, although the large fleets do this every week and call it leasing.",
        "What would a fair rule look like? It would count the spawning grounds first. It would count the boats last. It would be written "
        "in a language that the people on the quay can read."))

STAR = {
    "id": "vell-star-20260307-0012", "title": "Ministry: no lorries left Depot 14 before blast",
    "url": "https://www.vell-star.example/2026/03/07/ministry-no-lorries/", "publisher": "Vell Evening Star",
    "authors": ["Pia Lindqvall"], "published": "2026-03-07T16:40:00+02:00", "language": "en",
    "text": "\n\n".join([
        "The defence ministry on Saturday denied that shells had been taken out of Depot 14 in the days before it exploded.",
        "\"Not one lorry left that gate between February 20 and the night of the fire,\" ministry spokesman Colonel Teodor Vask told "
        "reporters in Corvenna. He called the reports an insult to the dead.",
        "The Corvenna Ledger, citing the Interlane agency, reported that two officials had said six lorries loaded with shells left the "
        "depot above el-Nuheirif on Monday night.",
        "The Observatory for Munitions Safety, whose office is in Vell, puts the number at nine. Vask would not say whether the gate book "
        "would be shown to parliament.",
        "Anwar Sabriel, the provincial fire chief, was in Vell to thank the crews that the city had sent. \"We had forty minutes of water "
        "and a fire that wanted a week,\" he said of the first night.",
        "Five of the soldiers will be buried from the garrison church in Vell on Tuesday. Schools in the city will close at noon."])}

KALDRIA = {
    "id": "radio-kaldria-en-88417", "title": "Kaldria rejects claim of drones over Tarsenian depot",
    "url": "https://en.radio-kaldria.example/news/88417", "publisher": "Radio Kaldria International",
    "authors": ["Radio Kaldria newsroom"], "published": "2026-03-12T19:05:00+01:00", "language": "en",
    "text": "\n\n".join([
        "Kaldria's foreign ministry on Thursday rejected as false a claim that two drones had flown from its coast towards the Tarsenian "
        "army depot that exploded last week.",
        "\"No Kaldrian aircraft, with a pilot or without one, was over the strait that night,\" ministry spokeswoman Signe Aldray told "
        "Radio Kaldria.",
        "The claim appeared this week on two Tarsenian websites, Saltline and Nightwatch Bulletin. Neither has published an image, a "
        "radar trace or the name of a witness.",
        "The depot near al-Nuhayrif exploded on March 4. Two days later Kaldria offered to send a field hospital across the strait, but "
        "the offer has not been answered, Aldray said.",
        "The Tarsenian defence ministry has blamed no country for the explosion. It declined to comment on the drone claim."])}

ARDLOW = {
    "id": "ardlow-reporter-20260313-a1", "title": "Families of Depot 9 dead still wait for a report",
    "url": "https://www.ardlow-reporter.example/news/families-still-wait", "publisher": "The Ardlow Reporter",
    "authors": ["Joss Kettering"], "published": "2026-03-13T07:30:00+02:00", "language": "en",
    "text": "\n\n".join([
        "Four soldiers died when fire ran through Depot 9 on the edge of Ardlow on June 18, 2019. Their families have never been shown the "
        "inquiry's report.",
        "\"Every time one of these places goes up, somebody rings us for a photograph,\" said Hanne Morrow, whose son Piet was on guard at "
        "Depot 9 that night.",
        "The phone rang again last week. Depot 14, two hours' drive to the south, exploded above the village of el-Nuheirif, and the "
        "defence ministry says 12 people were killed there.",
        "Eleven people were injured at Ardlow, most of them by smoke. The inquiry sat for nine weeks in the autumn of 2019 and its file "
        "remains classified, a ministry clerk told the Reporter by letter.",
        "The families will light four lamps at the depot gate on Sunday. They have done it every spring, and every spring the sentry has "
        "come out and stood with them."])}

# ---------------------------------------------------------------- parts of a page

MONTHS = ("January February March April May June July August September October November December").split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def date_parts(iso):
    """Year, month, day, hour, minute and weekday name of an ISO 8601 time, as written (its own offset)."""
    y, m, d = int(iso[0:4]), int(iso[5:7]), int(iso[8:10])
    h, mi = (int(iso[11:13]), int(iso[14:16])) if len(iso) > 10 else (0, 0)
    return y, m, d, h, mi, DAYS[datetime.date(y, m, d).weekday()]


def say(iso, form):
    y, m, d, h, mi, day = date_parts(iso)
    return form.format(y=y, m=m, d=d, mon=MONTHS[m - 1], mo=MONTHS[m - 1][:3], day=day, hh=h, mm=mi,
                       h12=(h - 1) % 12 + 1, ap="am" if h < 12 else "pm", AP="AM" if h < 12 else "PM")


def curl(s):
    """Typographic quotes, in the text outside tags."""
    out, last = [], " "
    for part in re.split(r"(<[^>]*>)", s):
        if part.startswith("<"):
            out.append(part)
            continue
        for ch in part:
            if ch == '"':
                ch = "\u201c" if last in " (\u2014\u2013" else "\u201d"
            elif ch == "'":
                ch = "\u2019"
            out.append(ch)
            last = ch
    return "".join(out)


def number(seed, low, high):
    return low + zlib.crc32(seed.encode()) % (high - low + 1)


def css(prefix, names):
    """A style sheet as sites inline it; the values follow from the names."""
    rules = ["html{box-sizing:border-box;-webkit-text-size-adjust:100%}*,*:before,*:after{box-sizing:inherit}body{margin:0}"]
    for n in names:
        k = prefix + n
        rules.append(f".{k}{{display:{('block', 'flex', 'grid')[number(k, 0, 2)]};margin:0 0 {number(k + 'm', 4, 32)}px;"
                     f"padding:{number(k + 'p', 0, 24)}px;color:#{number(k + 'c', 0, 0x555555):06x};font-size:{number(k + 'f', 11, 22)}px;"
                     f"line-height:1.{number(k + 'l', 2, 7)}}}")
        rules.append(f"@media (min-width:{number(k + 'w', 600, 1100)}px){{.{k}{{padding:{number(k + 'q', 0, 40)}px}}}}")
        rules.append(f".{k}:hover{{color:#{number(k + 'h', 0, 0xffffff):06x}}}")
    return "".join(rules)


def sprite(names):
    """Icons, as an inline SVG sheet."""
    out = []
    for n in names:
        pts = " ".join(f"L{number(n + str(i), 0, 240) / 10} {number(str(i) + n, 0, 240) / 10}" for i in range(9))
        out.append(f'<symbol id="i-{n}" viewBox="0 0 24 24"><path d="M{number(n, 1, 23)} 2{pts}z"/></symbol>')
    return '<svg xmlns="http://www.w3.org/2000/svg" style="display:none" aria-hidden="true">' + "".join(out) + "</svg>"


def links(items, cls="", item="li"):
    """Navigation: `Name` becomes a link to a folder of that name."""
    out = []
    for it in items:
        href = "/" + re.sub(r"[^a-z0-9]+", "-", it.lower()).strip("-") + "/"
        c = f' class="{cls}"' if cls else ""
        out.append(f'<{item}{c}><a href="{href}">{it}</a></{item}>')
    return "".join(out)


def ld(data):
    return '<script type="application/ld+json">' + json.dumps(data, ensure_ascii=False) + "</script>"


def org(name, domain):
    return {"@type": "NewsMediaOrganization", "name": name, "url": f"https://{domain}/",
            "logo": {"@type": "ImageObject", "url": f"https://{domain}/static/logo-600x60.png", "width": 600, "height": 60}}


def news_ld(a, name, domain, **more):
    d = {"@context": "https://schema.org", "@type": "NewsArticle", "mainEntityOfPage": {"@type": "WebPage", "@id": a.url},
         "headline": curl(a.title), "datePublished": a.published, "dateModified": a.modified or a.published,
         "image": [f"https://{domain}/img/{number(a.url, 10000, 99999)}/16x9.jpg"], "articleSection": a.section,
         "keywords": list(a.keywords), "publisher": org(name, domain), "isAccessibleForFree": True, "inLanguage": "en"}
    d["author"] = [{"@type": "Person", "name": a.author}] if a.author else {"@type": "Organization", "name": name}
    d.update(more)
    return d


def og(a, name, domain, desc=""):
    desc = desc or re.sub(r"<[^>]*>", "", a.standfirst or a.body[0][1])[:180]
    rows = [("og:type", "article"), ("og:site_name", name), ("og:title", curl(a.title)), ("og:url", a.url),
            ("og:description", curl(desc)), ("og:image", f"https://{domain}/img/{number(a.url, 10000, 99999)}/16x9.jpg"),
            ("article:published_time", a.published), ("article:section", a.section)]
    if a.modified:
        rows.append(("article:modified_time", a.modified))
    rows += [("article:tag", k) for k in a.keywords]
    return "\n".join(f'<meta property="{k}" content="{escape(v.replace("&amp;", "&"))}">' for k, v in rows if v)


def analytics(site, a):
    """A data layer and a tag loader."""
    data = {"site": site, "page": {"type": "article", "id": number(a.url, 1000000, 9999999), "section": a.section,
            "words": sum(len(t.split()) for _, t in a.body), "tags": list(a.keywords), "published": a.published},
            "user": {"state": "anonymous", "segments": []}, "flags": {"lazyAds": True, "stickyBar": number(site, 0, 1) == 1,
            "consent": "pending", "ab": f"v{number(site + 'ab', 1, 9)}"}}
    return ("<script>window.dataLayer=window.dataLayer||[];window.dataLayer.push(" + json.dumps(data) + ");"
            "(function(w,d,t){var s=d.createElement(t);s.async=1;s.src='/static/tags/" + f"{number(site, 0, 0xffffff):06x}" +
            ".js';var f=d.getElementsByTagName(t)[0];f.parentNode.insertBefore(s,f)})(window,document,'script');</script>")


def body(a, p="<p>{}</p>", h2="<h2>{}</h2>", between=None, quotes=False):
    """The paragraphs, with the site's blocks `between` (index of the paragraph they follow -> HTML)."""
    out = []
    for i, (kind, text) in enumerate(a.body):
        text = curl(text) if quotes else text
        out.append((h2 if kind == "h2" else p).format(text))
        if between and i in between:
            out.append(between[i])
    return "\n".join(out)


# ---------------------------------------------------------------- the sites


def halyard(a):
    name, dom = "Halyard News Agency", "www.halyard.example"
    if a.extra.get("graph"):
        article = news_ld(a, name, dom)
        for k in ("@context", "publisher"):
            article.pop(k)
        article.update({"@id": a.url + "#article", "publisher": {"@id": f"https://{dom}/#organization"},
                        "author": {"@id": f"https://{dom}/authors/dov-marchetti#person"}})
        data = {"@context": "https://schema.org", "@graph": [
            dict(org(name, dom), **{"@id": f"https://{dom}/#organization"}),
            {"@type": "WebSite", "@id": f"https://{dom}/#website", "url": f"https://{dom}/", "name": name},
            {"@type": "Person", "@id": f"https://{dom}/authors/dov-marchetti#person", "name": a.author},
            {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "World"}]}, article]}
    else:
        data = news_ld(a, name, dom)
    paragraphs = [(k, t) for k, t in a.body]
    paragraphs[0] = ("p", f'<span class="dateline">{a.extra["dateline"]}</span>{paragraphs[0][1]}')
    note = "".join(f'<p class="update-note"><em>{n}</em></p>' for n in a.notes)
    between = {2: '<aside class="inline-promo" data-module="newsletter"><h3>The Halyard Morning Line</h3><p>The day in six sentences, '
                  'before breakfast. <a href="/newsletters/morning-line/">Sign up here</a>.</p></aside>',
               4: '<div class="ad ad--mid" data-slot="hal_mid_1" aria-label="advertisement"><span>Advertisement</span>'
                  '</div>'}
    shown = Article(**dict(a.__dict__, body=paragraphs))
    related = ["Kaldria and Tarsenia to meet on strait fishing rights", "Crown slips as grain harvest estimate is cut",
               "Explainer: how old shells are taken apart", "Vell tram drivers vote on night shifts"]
    mod = f' &middot; Updated <time datetime="{a.modified}">{say(a.modified, "{mon} {d}, {y} {h12}:{mm:02d} {AP}")}</time>' if a.modified else ""
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{a.title} | Halyard</title>
<link rel="canonical" href="{a.url}">
<meta name="description" content="{escape(a.body[0][1][:155])}">
<meta name="author" content="{a.author}">
<meta name="robots" content="index, follow, max-image-preview:large">
<meta name="twitter:card" content="summary_large_image">
{og(a, name, dom)}
{ld(data)}
<style>{css("hy-", "page top nav tools headline byline figure caption text promo ad rail card foot legal cookie button icon list".split())}</style>
{analytics("halyard", a)}
</head>
<body>
{sprite(["menu", "search", "user", "mail", "link", "print", "close"])}
<a class="skip" href="#main">Skip to main content</a>
<div id="consent" role="dialog" aria-label="Cookie notice"><p>Halyard and its partners use cookies to measure audiences and to show
advertisements. You can change your choice at any time.</p><button>Accept all</button><button>Manage preferences</button></div>
<header class="site-header"><a href="/" aria-label="Halyard home"><svg width="24" height="24"><use href="#i-menu"></use></svg>Halyard</a>
<nav aria-label="Sections"><ul>{links(["World", "Business", "Markets", "Legal", "Breakingviews", "Sport", "Pictures", "More"])}</ul></nav>
<form role="search" action="/search"><input name="q" placeholder="Search Halyard"><button>Search</button></form>
<a class="hy-button" href="/account/register/">Register for free</a></header>
<div class="ticker" aria-label="Market data"><span>CRV 20 <b>1,914.2</b> -0.4%</span> <span>Crown/Sal <b>3.118</b> +0.1%</span> <span>Brine
future <b>48.20</b> -1.2%</span></div>
<main id="main">
<article data-id="{number(a.url, 100000, 999999)}">
<header>
<p class="kicker"><a href="/world/">World</a></p>
<p class="slug" hidden>{a.extra["slug"]}</p>
<h1>{a.title}</h1>
<p class="byline">By <a rel="author" href="/authors/{a.author.lower().replace(" ", "-")}/">{a.author}</a></p>
<p class="stamp"><time datetime="{a.published}">{say(a.published, "{mon} {d}, {y} {h12}:{mm:02d} {AP}")}</time> GMT+2{mod}</p>
<ul class="share-tools"><li><button>Text size</button></li><li><button>Print</button></li><li><button>Share</button></li></ul>
</header>
<figure><img src="/img/{number(a.url, 10000, 99999)}/960.jpg" alt="{escape(a.caption)}" width="960" height="640">
<figcaption>{a.caption} <span class="credit">{a.photo}</span> <a href="/licensing/">Buy this picture</a></figcaption></figure>
{note}
<div class="article-body">
{body(shown, between=between)}
</div>
<p class="sign-off">{a.extra["sign"]}</p>
<p class="standards">Our standards: <a href="/about/charter/">The Halyard Charter of Accuracy</a>.</p>
<ul class="topics"><li>Suggested topics:</li>{links(list(a.keywords))}</ul>
</article>
<aside class="read-next"><h2>Read next</h2>{"".join(f'<article class="card"><h3><a href="/world/{number(r, 10000, 99999)}/">{r}</a></h3><time>{number(r, 2, 11)} hours ago</time></article>' for r in related)}</aside>
</main>
<footer><nav aria-label="Footer"><ul>{links(["About Halyard", "Careers", "Licensing", "Advertise with us", "Fact desk", "Terms of use", "Privacy", "Cookies"])}</ul></nav>
<p>Halyard, the news arm of Halyard Lines Trust, has reported from 90 countries since 1888. Prices on this page are a quarter of an hour
old. &copy; 2026 Halyard. All rights reserved.</p></footer>
</body>
</html>
"""


def courier(a):
    name, dom = "Harrowmouth Courier", "www.harrow-courier.example"
    wire = "end" in a.extra
    data = news_ld(a, name, dom)
    if wire:
        data["author"] = {"@type": "Organization", "name": "Halyard News Agency"}
    paragraphs = list(a.body)
    if wire:
        paragraphs[0] = ("p", f'<b>{a.extra["dateline"]}</b>{paragraphs[0][1]}')
        paragraphs[-1] = ("p", paragraphs[-1][1] + f' <i class="src">{a.extra["end"]}</i>')
    shown = Article(**dict(a.__dict__, body=paragraphs))
    between = {1: '<div class="mpu"><div class="mpu-label">Advert</div><div id="mpu-1"></div></div>',
               3: '<div class="read-more"><span>Read more:</span> <a href="/news/2026/02/27/school-crossing.html">Crossing keeper, 81, hangs '
                  'up her lollipop</a></div>',
               5: '<div class="box box-mail"><div class="box-title">Courier by email</div><div>Harrowmouth news every morning at seven. '
                  '<a href="/newsletter">Put me on the list</a></div></div>'}
    who = f'By <a href="/staff/{a.author.lower().replace(" ", "-")}">{a.author}</a>' if a.author else "By Halyard"
    return f"""<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width"/>
<title>{curl(a.title)} - Harrowmouth Courier</title>
<link rel="canonical" href="{a.url}"/>
<link rel="shortcut icon" href="/favicon.ico"/>
{og(a, name, dom)}
{ld(data)}
<style type="text/css">{css("hc-", "wrap head menu sub crumb story title meta lead mpu box strip footer social tags obits weather jobs".split())}</style>
{analytics("courier", a)}
</head>
<body class="tpl-story sec-local">
<div id="cookiebar">We use cookies so that the Courier works and stays free. <a href="/cookies">Tell me more</a> <a href="#" class="ok">That's fine</a></div>
<div class="hc-wrap">
<div class="hc-head"><div class="logo"><a href="/">Harrowmouth Courier</a></div><div class="hc-weather">Harrowmouth: 9&deg;C, sea fog</div>
<div class="epaper"><a href="/epaper">Read today's e-paper</a></div></div>
<div class="hc-menu"><div class="hc-menu-in">{links(["Home", "Local News", "Harbour", "Courts", "Sport", "Farming", "Letters", "Obituaries", "Jobs"], "m-item", "div")}</div></div>
<div class="crumbs"><a href="/">Home</a> &raquo; <a href="/news">News</a> &raquo; <span>Local News</span></div>
<div class="cols"><div class="col-main">
<div class="story" id="story-{number(a.url, 10000, 99999)}">
<div class="story-title"><h1>{curl(a.title)}</h1></div>
<div class="story-meta"><span class="by">{who}</span> <span class="pub">{say(a.published, "{day} {d} {mon} {y}, {h12}.{mm:02d}{ap}")}</span></div>
<div class="social"><a class="s-a" href="#">Share</a><a class="s-b" href="#">Post</a><a class="s-c" href="#">Email</a><span class="count">{number(a.url, 11, 240)} shares</span></div>
<div class="pic"><img src="/pics/{number(a.url, 10000, 99999)}.jpg" alt=""/><div class="cap">{curl(a.caption)} <span class="pic-by">Picture: {a.photo}</span></div></div>
<div class="story-text">
{body(shown, between=between, quotes=True)}
</div>
<div class="tags"><span>Tags:</span> {links(list(a.keywords), "tag", "span")}</div>
</div>
<div class="box box-rel"><div class="box-title">More from Local News</div>
<div class="rel"><a href="/news/2026/03/04/fish-quay-lights.html">New lamps for the fish quay after six dark winters</a></div>
<div class="rel"><a href="/news/2026/03/03/lanthorn-street.html">Lanthorn Street residents count the potholes: 114</a></div>
<div class="rel"><a href="/news/2026/03/02/ferry-cat.html">Ferry cat retires ashore</a></div></div>
</div><div class="col-side">
<div class="box box-most"><div class="box-title">Most read</div><ol><li><a href="/news/2026/03/02/ferry-cat.html">Ferry cat retires ashore</a></li>
<li><a href="/tides">Tide table for March</a></li><li><a href="/obits">Obituaries this week</a></li></ol></div>
<div class="box box-ad"><img src="/ads/chandler.gif" alt="Pilling's Ship Chandlers, Mole Road. Rope cut while you wait."/></div>
<div class="box box-jobs"><div class="box-title">Jobs</div><div>Deckhand, Sallow ferry &ndash; apply by the 20th</div><div>Night baker, Tansy &amp; Daughter</div></div>
</div></div>
<div class="footer"><div>{links(["Contact us", "Place an advert", "Corrections", "Privacy", "Terms"], "f-item", "span")}</div>
<div class="small">Harrowmouth Courier is published by Courier Press (Harrowmouth) Ltd, 4 Mole Road. If you think we have got something wrong,
ring the editor. &copy; Courier Press 2026</div></div>
</div>
<script src="/js/courier.min.js?v=311"></script>
</body>
</html>
"""


def marrane(a):
    name, dom = "Marrane Today", "www.marrane-today.example"
    between = {2: '<section class="mt-inline mt-inline--poll"><h4>Vote</h4><p>Should the coast road be widened? <a href="/polls/coast-road">Have '
                  'your say</a></p></section>',
               4: '<section class="mt-ad" aria-label="Publicity"><small>Publicity</small></section>'}
    return f"""<!doctype html>
<html lang="en" class="no-js">
<head>
<meta charset="UTF-8">
<title>{a.title} &ndash; Marrane Today</title>
<link rel="canonical" href="{a.extra["canonical"]}">
<link rel="alternate" type="application/rss+xml" href="https://{dom}/rss/people.xml" title="Marrane Today: People">
<meta name="viewport" content="width=device-width,initial-scale=1">
{og(a, name, dom)}
<meta name="byl" content="By {a.author}">
{ld([news_ld(a, name, dom), {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [
    {"@type": "ListItem", "position": 1, "item": {"@id": f"https://{dom}/", "name": "Home"}},
    {"@type": "ListItem", "position": 2, "item": {"@id": f"https://{dom}/people", "name": "People"}}]}])}
<style>{css("mt-", "shell masthead section item inline ad lead hero grid chip foot rail tile bar stamp share".split())}</style>
{analytics("marrane", a)}
</head>
<body>
<section class="mt-masthead"><a href="/"><img src="/gfx/marrane-today.svg" alt="Marrane Today"></a>
<ul class="mt-bar">{links(["Vell", "Harrowmouth", "Inland", "Business", "People", "Food", "Weekend"], "mt-chip")}</ul></section>
<section class="mt-hero"><img src="/photo/{number(a.url, 1000, 9999)}/1600" alt=""><p class="mt-hero-cap">{a.caption} <em>{a.photo}</em></p></section>
<section class="mt-item" itemscope>
<h1 class="mt-title">{a.title}</h1>
<p class="mt-stamp"><span>Text: {a.author}</span> <span>|</span> <time datetime="{a.published}">{say(a.published, "{d} {mon} {y} {hh:02d}:{mm:02d}")}</time> <span>|</span> 3 min</p>
<section class="mt-body">
{body(a, p='<p class="mt-p">{}</p>', between=between, quotes=True)}
<p class="mt-origin"><em>This article was originally published at <a href="{a.extra["canonical"]}">Harrowmouth Courier</a>.</em></p>
</section>
<ul class="mt-share"><li><a href="#">Copy link</a></li><li><a href="#">Send to a friend</a></li><li><a href="#">Save for later</a></li></ul>
</section>
<section class="mt-rail"><h4>People who read this also read</h4>
<div class="mt-tile"><a href="/people/beekeeper-48102">The beekeeper of platform two</a></div>
<div class="mt-tile"><a href="/food/eel-pie-47990">Eel pie, three ways, none of them easy</a></div>
<div class="mt-tile"><a href="/inland/post-bus-48150">Post bus to Pellow will run twice a day again</a></div></section>
<section class="mt-inline mt-inline--letter"><h4>The Marrane Letter</h4><p>One good story from the province, every Friday, in your inbox. No
shouting.</p><form action="/letter"><input type="email" placeholder="Email address"><button>Subscribe</button></form></section>
<section class="mt-foot"><p>Marrane Today is part of the Provincial Papers Co-operative. Articles from partner papers are published by
agreement. Complaints: the readers' editor, Box 19, Vell.</p><ul>{links(["Imprint", "Privacy", "Partner papers", "Archive"])}</ul></section>
<section id="mt-cookie" hidden><p>This site keeps a cookie to remember that you have read this sentence.</p><button>OK</button></section>
</body>
</html>
"""


def lowland(a):
    """A table layout of 2003, in windows-1252, with no JSON-LD."""
    rows = "\n".join(f'<font face="Verdana" size="2">{curl(t)}</font><br><br>' + (
        '\n<table width="300" align="right" bgcolor="#EEEEEE"><tr><td><font size="1">ADVERTISEMENT</font><br><a href="adclick.asp?b=77">'
        'Brennick\u2019s Carpets \u2013 half price until Sunday \u2013 from \u20ac9 a metre</a></td></tr></table>' if i == 2 else "")
        for i, (_, t) in enumerate(a.body))
    cells = "".join(f'<tr><td bgcolor="#003366" height="18"><a href="list.asp?sec={i}"><font color="#FFFFFF" face="Verdana" size="1">{s}</font></a>'
                    '</td></tr>' for i, s in enumerate(["Front Page", "Home News", "Abroad", "Farming", "Money", "Sport", "Chess", "Bridge",
                                                        "Letters", "Small Ads", "Births & Deaths".replace("&", "&amp;"), "Archive"], 1))
    other = "".join(f'<li><a href="show.asp?id={n}&amp;sec=2"><font face="Verdana" size="1">{t}</font></a></li>' for n, t in (
        (77118, "Sugar beet growers ask for a later start"), (77115, "Judge rules on Pellow mill race"),
        (77109, "Two held over stolen church lead"), (77102, "Town hall caf\u00e9 to close on Mondays")))
    spacer = "\n".join(f'<tr><td colspan="3"><img src="gif/spacer.gif" width="{w}" height="1" alt=""></td></tr>' for w in range(720, 780, 6))
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<HTML>
<HEAD>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">
<META NAME="keywords" CONTENT="lowland post, news, marrane, farming, vell, small ads">
<META NAME="description" CONTENT="The Lowland Post \u2013 the paper of the plain since 1871">
<TITLE>The Lowland Post \u2013 {a.title}</TITLE>
<SCRIPT LANGUAGE="JavaScript">
<!--
function printPage(id) {{ window.open("print.asp?id=" + id, "p", "width=620,height=700,scrollbars=yes"); }}
function rollOver(img, src) {{ if (document.images) document.images[img].src = src; }}
var months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
//-->
</SCRIPT>
<STYLE TYPE="text/css"><!--
{css("lp", "top left mid right story small nav bar".split())}
--></STYLE>
</HEAD>
<BODY BGCOLOR="#FFFFFF" TOPMARGIN="0" LEFTMARGIN="0" LINK="#003366" VLINK="#660066">
<table width="780" border="0" cellspacing="0" cellpadding="0" align="center">
{spacer}
<tr><td colspan="3" bgcolor="#F4EFD9"><a href="default.asp"><img src="gif/masthead.gif" width="520" height="70" border="0" alt="The Lowland Post"></a>
<font face="Verdana" size="1">Thursday, March 5, 2026 | <a href="subscribe.asp">Subscribe to the paper edition</a> | <a href="mailto:desk@lowland-post.example">Write to us</a></font></td></tr>
<tr valign="top"><td width="130"><table width="130" border="0" cellspacing="1" cellpadding="3">{cells}</table>
<br><form action="search.asp"><font face="Verdana" size="1">Search the archive:<br><input type="text" name="q" size="12"><input type="submit" value="Go"></font></form>
<br><font face="Verdana" size="1">Are you for or against the new stamp?<br><input type="radio" name="v">For<br><input type="radio" name="v">Against<br><a href="vote.asp">Results so far</a></font></td>
<td width="490"><table width="490" border="0" cellspacing="0" cellpadding="8"><tr><td>
<font face="Georgia" size="5"><b>{a.title}</b></font><br>
<font face="Verdana" size="1" color="#666666">By our staff and agencies<br>Published: Thursday, March 5, 2026</font><br><br>
<table width="200" align="left" border="0" cellpadding="4"><tr><td><img src="pics/{number(a.url, 1000, 9999)}.jpg" width="192" height="128" border="1" alt=""><br><font face="Verdana" size="1"><i>{a.caption}</i> Photo: {a.photo}</font></td></tr></table>
{rows}
<font face="Verdana" size="1"><b>Source: Halyard</b></font><br><br>
<font face="Verdana" size="1"><a href="javascript:printPage(77120)">Print this article</a> | <a href="send.asp?id=77120">Send to a friend</a> | <a href="#top">Top of page</a></font>
<hr size="1" noshade><font face="Verdana" size="2"><b>Also in Home News</b></font><ul>{other}</ul>
</td></tr></table></td>
<td width="160" bgcolor="#F7F7F7"><table width="160" border="0" cellpadding="6"><tr><td><font face="Verdana" size="1"><b>Weather on the plain</b><br>Fog until noon, then more fog. High 8\u00b0.</font></td></tr>
<tr><td><a href="adclick.asp?b=12"><img src="ads/seed.gif" width="148" height="300" border="0" alt="Seed potatoes by post \u2013 ask for the spring list"></a></td></tr>
<tr><td><font face="Verdana" size="1"><b>Lottery</b><br>4 \u2013 11 \u2013 19 \u2013 23 \u2013 31 \u2013 40</font></td></tr></table></td></tr>
<tr><td colspan="3" align="center" bgcolor="#003366"><font face="Verdana" size="1" color="#FFFFFF">\u00a9 2001\u20132026 Lowland Post Printing Works. No part of these pages may be copied without our leave. Best viewed at 800 x 600.</font></td></tr>
</table>
<!-- served by LPWEB02 in 0.41 s -->
</BODY>
</HTML>
"""


def torch(a):
    name, dom = "The Daily Torch", "www.dailytorch.example"
    ad = ('<div class="tc-ad" data-ad-unit="torch/news/{0}" data-sizes="[[300,250],[336,280]]"><span class="tc-ad__lbl">ADVERTISEMENT</span></div>')
    between = {0: ad.format("incontent1"),
               2: '<div class="tc-teaser" data-click="readmore"><p class="tc-teaser__kick">READ MORE ON NEWS</p><a href="/news/20260304/parrot-named-judge-117"><h3>'
                  'JUDGE DREAD Parrot swears at magistrate for second time</h3></a><a href="/news/20260303/bin-lorry-wedding-116"><h3>'
                  'RUBBISH DAY Bride arrives in bin lorry</h3></a></div>',
               4: '<div class="tc-signup"><p>BE FIRST! Get Torch Breaking straight to your phone.</p><a href="/alerts">TURN ON ALERTS</a></div>',
               5: ad.format("incontent2")}
    comments = "\n".join(f'<li class="tc-c" id="c{i}"><div class="tc-c__who"><b>{w}</b> <span>{t}</span></div><div class="tc-c__txt">{curl(x)}</div>'
                         f'<div class="tc-c__act"><a href="#">Reply</a> <a href="#">Report</a> <span>+{number(x, 0, 40)}</span></div></li>'
                         for i, (w, t, x) in enumerate(a.extra["comments"], 1))
    return f"""<!DOCTYPE html>
<html lang="en" prefix="og: http://ogp.me/ns#">
<head>
<meta charset="utf-8">
<title>HELL ON THE RIDGE: Nine dead as army shell dump goes up | The Daily Torch</title>
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=5">
<link rel="canonical" href="{a.url}">
<link rel="amphtml" href="{a.url}/amp">
{og(a, name, dom)}
<meta name="twitter:site" content="@dailytorch_example">
{ld(news_ld(a, name, dom, description=a.standfirst))}
<style>{css("tc-", "page hdr burger nav hero head sub by body ad teaser signup c gallery puff sticky outbrain foot share poll quiz".split())}</style>
{analytics("torch", a)}
</head>
<body data-page="article">
{sprite(["burger", "flame", "bell", "star", "speech", "thumb"])}
<div class="tc-sticky"><div class="tc-hdr"><a href="/" class="tc-logo">THE DAILY TORCH</a><div class="tc-nav">{links(["News", "Showbiz", "Sport", "Money", "Telly", "Stars Today", "Puzzles", "Win"], "tc-nav__i", "span")}</div></div></div>
<div class="tc-puff"><a href="/win/cruise">WIN! A cruise for two round the Saren Gulf</a></div>
<div class="tc-page">
<div class="tc-hero">
<div class="tc-flag">BREAKING</div>
<h1 class="tc-head">{a.title}</h1>
<h2 class="tc-sub">{a.standfirst}</h2>
<div class="tc-by"><span class="tc-by__n">{a.author}</span>, <span class="tc-by__r">Night Reporter</span> <ul class="tc-dates"><li>Published: <time datetime="{a.published}">{say(a.published, "{hh}:{mm:02d}, {d} {mo} {y}")}</time></li><li>Updated: <time datetime="{a.modified}">{say(a.modified, "{hh}:{mm:02d}, {d} {mo} {y}")}</time></li></ul></div>
<div class="tc-share"><a href="#">Post</a><a href="#">Share</a><a href="#comments">3 Comments</a></div>
</div>
<div class="tc-gallery"><img src="/pic/{number(a.url, 1, 99)}-a.jpg" alt=""><div class="tc-gallery__cap">{curl(a.caption)}<span class="tc-gallery__cr">Credit: {a.photo}</span></div></div>
<div class="tc-body" data-paywall="off">
{body(a, p='<p class="tc-p">{}</p>', between=between, quotes=True)}
<div class="tc-callout"><p><b>DO YOU KNOW MORE?</b> Ring the Torch newsdesk or email tips@dailytorch.example. We pay for pictures.</p></div>
</div>
<div class="tc-poll"><p>Would you live next to an army dump?</p><label><input type="radio" name="q">YES</label><label><input type="radio" name="q">NO WAY</label><button>VOTE</button></div>
<div class="tc-outbrain"><p>Around the web &mdash; Sponsored Links</p><div><a rel="sponsored" href="https://ads.example/a1">Dentists hate this one brush</a><span>Brushly</span></div><div><a rel="sponsored" href="https://ads.example/a2">What your slippers say about your heart</a><span>HealthNook</span></div></div>
<div class="tc-comments" id="comments"><h3>3 comments</h3><p>Comments are not checked before they appear. <a href="/house-rules">House rules</a></p><ul>
{comments}
</ul><form><textarea placeholder="Join the conversation, keep it clean"></textarea><button>POST</button></form></div>
</div>
<div class="tc-foot"><div>{links(["Contact", "Corrections", "Privacy", "Terms", "Subscribe to the paper", "Torch Bingo"], "tc-foot__i", "span")}</div><p>&copy; Torch Group Newspapers 2026, Torch House, Corvenna. "Torch" and the flame are registered marks.</p></div>
<div class="tc-cmp" role="alertdialog"><p>COOKIE TIME! The Torch and 614 ad firms would love to remember your phone.</p><button>AGREE</button><button>MORE OPTIONS</button></div>
</body>
</html>
"""


def interlane(a):
    """Semantic markup with microdata beside JSON-LD."""
    name, dom = "Interlane", "interlane.example"
    paragraphs = [("p", f'<b class="dl">{a.extra["dateline"]}</b>{a.body[0][1]}')] + a.body[1:]
    shown = Article(**dict(a.__dict__, body=paragraphs))
    between = {3: '<aside><p><small>Interlane is paid for by the outlets that take it and by readers. <a href="/join">Join them</a>.</small></p></aside>'}
    return f"""<!doctype html>
<html lang=en>
<meta charset=utf-8>
<meta name=viewport content="width=device-width">
<title>{a.title} / Interlane</title>
<link rel=canonical href="{a.url}">
<link rel=stylesheet href="/i.css">
{og(a, name, dom)}
{ld(news_ld(a, name, dom, creditText="Interlane", copyrightHolder={"@type": "Organization", "name": "Interlane agency"}))}
<style>{css("il-", "a b c d e f g h j k m n p q r s".split())}</style>
{analytics("interlane", a)}
<body>
<header><p><a href="/">INTERLANE</a> <small>news agency, Vell</small>
<nav><ul>{links(["Security", "Courts", "Sea", "Money", "Clients", "Join", "Tips"])}</ul></nav></header>
<main>
<article itemscope itemtype="https://schema.org/NewsArticle">
<header><p><a href="/security/" itemprop=articleSection>Security</a>
<h1 itemprop=headline>{a.title}</h1>
<p>By <a href="/people/hollin" itemprop=author>{a.author}</a>, <time itemprop=datePublished datetime="{a.published}">{say(a.published, "{d} {mon} {y}, {hh:02d}:{mm:02d}")}</time>
<p><a href="#copy">Copy link</a> <a href="#print">Print</a></header>
<div itemprop=articleBody>
{body(shown, p="<p>{}", between=between)}
</div>
<footer><p>Item 3F81. Clients may use this report in full with the credit \u201cInterlane\u201d.
<p>Spotted a mistake? <a href="mailto:desk@interlane.example">desk@interlane.example</a></footer>
</article>
<section><h2>Earlier today</h2><ul><li><a href="/report/3f7c">Ferry inspectors strike for a second week</a><li><a href="/report/3f79">Court lets tram fare rise stand</a><li><a href="/report/3f70">Salt pan lease goes to the only bidder</a></ul></section>
<section><h2>Send us something</h2><p>A letter is best. Interlane, Box 7, Vell. We burn the envelopes.</section>
</main>
<footer><p>\u00a9 Interlane 2026. A co-operative of nineteen reporters. <a href="/legal">Legal</a> <a href="/privacy">Privacy</a>
<p>No cookies are set unless you log in.</footer>
</body>
</html>
"""


def ledger(a):
    """A page built by a script framework: hashed class names, @graph JSON-LD, page state in a script."""
    name, dom = "The Corvenna Ledger", "www.corvenna-ledger.example"
    article = news_ld(a, name, dom, description=a.standfirst)
    for k in ("@context", "publisher"):
        article.pop(k)
    article["publisher"] = {"@id": f"https://{dom}/#org"}
    graph = {"@context": "https://schema.org", "@graph": [dict(org(name, dom), **{"@id": f"https://{dom}/#org"}), article, {
        "@type": "WebPage", "@id": a.url, "isPartOf": {"@type": "WebSite", "name": name}, "primaryImageOfPage": {
            "@type": "ImageObject", "caption": a.caption, "creditText": a.photo}}]}
    state = {"props": {"pageProps": {"article": {"id": number(a.url, 1000, 9999), "title": a.title, "teaser": a.standfirst, "section": a.section,
             "premium": False, "author": {"name": a.author, "role": "Political correspondent"}}, "related": ["Vote on harbour bill slips to May",
             "The lawmaker who counts shells: Joram Leste at home", "Letters: on the price of bread and of silence"],
             "ads": [{"slot": f"ldg_{i}", "sizes": [[300, 250], [728, 90]], "lazy": True} for i in range(6)]}}, "buildId": "q7T2mZ-ledger",
             "locale": "en", "runtimeConfig": {"meter": {"limit": 3, "seen": 1}, "hosts": ["img.corvenna-ledger.example"]}}
    box = {2: '<div class="css-k2x9a1"><div class="css-1w8qzz"><p>You have read 1 of 3 free articles this month.</p><a href="/subscribe">Subscribe for '
              '2 crowns a week</a></div></div>',
           4: '<div class="css-9ad0sl" id="ldg_2"></div>',
           5: '<aside class="css-rel77"><h4 class="css-h4t">Recommended</h4><ul><li><a href="/politics/harbour-bill-slips">Vote on harbour bill slips to '
              'May</a></li><li><a href="/people/joram-leste">The lawmaker who counts shells: Joram Leste at home</a></li></ul></aside>'}
    return f"""<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>{a.title} | The Corvenna Ledger</title>
<link rel="canonical" href="{a.url}"/>
{og(a, name, dom)}
<meta name="article:author" content="{a.author}"/>
{ld(graph)}
<style data-emotion="css">{css("css-", "k2x9a1 1w8qzz 9ad0sl rel77 h4t p0b1y head0 nav22 foot31 stand8 fig10 cap90 by551 wrap3 sh4re tagz".split())}</style>
</head><body><div id="__app"><div class="css-wrap3"><div class="css-head0"><a href="/" aria-label="The Corvenna Ledger, front page">The Corvenna Ledger</a>
<div class="css-nav22">{links(["Politics", "Economy", "World", "Culture", "Opinion", "Letters", "Crossword"], "", "span")}</div><div><a href="/login">Log in</a><a href="/subscribe">Subscribe</a></div></div>
<main class="css-main"><div class="css-tagz"><a href="/politics">Politics</a></div>
<h1 class="css-h1">{a.title}</h1><p class="css-stand8" data-testid="standfirst">{a.standfirst}</p>
<div class="css-by551"><a href="/by/tobias-renn">{a.author}</a><span>Political correspondent</span><time dateTime="{a.published}">{say(a.published, "{day} {mon} {d} {y}, {h12}.{mm:02d}{ap}")}</time></div>
<div class="css-sh4re"><button aria-label="Bookmark">Save</button><button aria-label="Share">Share</button><button aria-label="Listen">Listen (3 min)</button><button>Gift this article</button></div>
<figure class="css-fig10"><img src="https://img.corvenna-ledger.example/{number(a.url, 1, 999)}.webp" alt=""/><figcaption class="css-cap90">{a.caption} <span>{a.photo}</span></figcaption></figure>
<div class="css-bodyblock">
{body(a, p='<div class="css-p0b1y"><p>{}</p></div>', between=box, quotes=True)}
</div>
<div class="css-wrap3"><p><i>Tobias Renn has covered parliament for the Ledger since 2014. He can be reached at renn@corvenna-ledger.example.</i></p></div>
<div class="css-1w8qzz"><h4>First Bell</h4><p>Politics in the capital, weekdays at six. Free for readers who register.</p><form><input type="email"/><button>Register</button></form></div>
</main>
<footer class="css-foot31"><div>{links(["About", "Contact", "How we work", "Corrections and clarifications", "Privacy notice", "Terms"], "", "span")}</div><p>\u00a9 Ledger Newspapers of Corvenna 2026. The Ledger follows the code of the Tarsenian Press Council.</p></footer></div></div>
<script id="__STATE__" type="application/json">{json.dumps(state)}</script>
<script src="/_static/q7T2mZ-ledger/main.js" async=""></script></body></html>
"""


def tnb(a):
    """A broadcaster: a data-component on each block."""
    name, dom = "TNB News", "www.tnb.example"
    tw = "tnb-"
    p = '<div data-component="text-block" class="tnb-txt e1k3"><p class="tnb-p">{}</p></div>'
    h2 = '<div data-component="subheadline-block" class="tnb-sub e1k9"><h2 class="tnb-h2">{}</h2></div>'
    between = {3: '<div data-component="ad-slot" class="tnb-ad"></div>',
               7: '<div data-component="links-block" class="tnb-links"><ul><li><a href="/news/articles/c55sall">How a village was moved in forty '
                  'minutes</a></li><li><a href="/news/articles/c90shel">Why old shells are hard to destroy</a></li></ul></div>'}
    note = "".join(f'<div data-component="text-block" class="tnb-txt e1k3"><p class="tnb-p"><i>{n}</i></p></div>' for n in a.notes)
    state = {"data": {"c7d14x0p2q": {"assetId": "c7d14x0p2q", "firstPublished": 1772953200000, "lastPublished": 1773043920000,
             "topics": list(a.keywords), "contributor": "By Ansel Roe", "role": "TNB News, Harrowmouth", "blocks": 21,
             "experiments": [{"name": f"exp-{i}", "variant": "control" if i % 2 else "b"} for i in range(12)]}}}
    return f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charSet="utf-8"/><title>{a.title} - TNB News</title>
<meta name="description" content="{a.standfirst}"/><meta name="viewport" content="width=device-width, initial-scale=1"/>
<link rel="canonical" href="{a.url}"/><link rel="apple-touch-icon" href="/touch.png"/>
{og(a, name, dom)}
{ld(dict(news_ld(a, name, dom, description=a.standfirst), **{"@type": "ReportageNewsArticle", "publishingPrinciples": f"https://{dom}/help/principles"}))}
<style>{css(tw, "txt p sub h2 ad links page nav brand head by meta img cap topics promo list item foot consent bar menu live".split())}</style>
{analytics("tnb", a)}
</head><body><div id="__page">
{sprite(["logo", "home", "play", "live", "share", "bookmark", "chevron"])}
<a href="#main-heading" class="tnb-skip">Skip to content</a>
<section data-testid="consent-banner" class="tnb-consent"><h2>Cookies on TNB</h2><p>TNB would like to set cookies for playback, for statistics and for signing in. Choose which of them you want.</p><button>Allow all</button><button>Choose</button></section>
<nav class="tnb-nav" aria-label="Primary"><ul>{links(["Home", "News", "Sport", "Weather", "Sounds", "Player"])}</ul></nav>
<nav class="tnb-menu" aria-label="News"><ul>{links(["Tarsenia", "World", "Business", "Science", "In Pictures", "TNB Checks", "Local"])}</ul></nav>
<main id="main-content"><article>
<div data-component="headline-block"><h1 id="main-heading">{a.title}</h1></div>
<div data-component="byline-block" class="tnb-by"><time datetime="2026-03-08T07:00:00.000Z">{number(a.url, 1, 6)} days ago</time><button>Share</button><button>Save</button><div><span>{a.author}</span><div>TNB News, reporting from Harrowmouth</div></div></div>
<div data-component="image-block"><figure><div><span>TNB/Wil Sarne</span><img src="https://ichef.tnb.example/{number(a.url, 10, 99)}/480.jpg" alt="Fire engines on a road at night"/></div><figcaption>{a.caption}</figcaption></figure></div>
<div data-component="text-block" class="tnb-txt e1k3"><p class="tnb-p"><b class="tnb-b">{curl(a.standfirst)}</b></p></div>
{body(a, p=p, h2=h2, between=between, quotes=True)}
{note}
<div data-component="topic-list"><ul>{links(list(a.keywords))}</ul></div>
</article>
<section data-testid="related"><h2>Related</h2><ul><li><a href="/news/articles/c1ferry">Ferry inspectors to strike for a third week</a><span>7 hrs ago</span></li><li><a href="/news/articles/c2grain">Barge still aground off Harrowmouth mole</a><span>1 day ago</span></li><li><a href="/news/articles/c3olive">Frost fears for olive growers</a><span>14 hrs ago</span></li></ul></section>
<section data-testid="promo"><h2>More from TNB</h2><ul><li><a href="/player/lighthouse">Drama: The lighthouse keeper's other family</a></li><li><a href="/sounds/fog">Listen: Fog, a history in ten horns</a></li></ul></section></main>
<footer class="tnb-foot"><ul>{links(["Terms of Use", "About TNB", "Privacy Policy", "Cookies", "Accessibility", "Contact TNB", "Complain about a report"])}</ul><p>Copyright \u00a9 2026 TNB. Pages on other sites are the business of those sites; see how TNB chooses its links.</p></footer></div>
<script>window.__INITIAL_DATA__={json.dumps(json.dumps(state))};</script></body></html>
"""


NORTHGATE = {"www.free-horizon.example": "Free Horizon", "www.clear-skies-review.example": "Clear Skies Review"}


def northgate(a):
    """Two sites of one owner: the same template, disclaimer, newsletter and book advert. One has broken JSON-LD."""
    dom = a.url.split("/")[2]
    name = NORTHGATE[dom]
    data = ld(news_ld(a, name, dom))
    if a.extra.get("badge"):  # a lost comma and a line break in a string: no JSON
        data = data.replace('"datePublished": "2026-03-09T13:30:00+02:00", ', '"datePublished": "2026-03-09T13:30:00+02:00" ')
        data = data.replace('"headline": "The Dead They', '"headline": "The "Dead"\nThey')
    badge = '<div class="ng-badge"><img src="/wp-content/themes/northgate/check.png" alt=""> Fact checked</div>' if a.extra.get("badge") else ""
    comments = a.extra.get("comments", ())
    listed = "".join(f'<li class="comment"><article><footer class="comment-meta"><b class="fn">{w}</b> <time>{t}</time></footer><div class="comment-content"><p>'
                     f'{curl(x)}</p></div><a class="comment-reply-link" href="#">Reply</a></article></li>' for w, t, x in comments)
    between = {1: '<div class="ng-promo"><p>Every week 40,000 free minds open <b>The Northgate Dispatch</b>, the only newsletter that the gatekeepers '
                  'would rather you did not read. <a href="https://northgate-digital.example/dispatch">Get it free</a>.</p></div>',
               3: '<div class="ng-shop"><p>ADVERTISEMENT: <i>The Pantry of the Prudent</i>, our 300-page guide to keeping a year of food in a small flat, '
                  'is back in print. <a href="https://northgate-digital.example/shop/pantry">Order two copies and pay for one and a half</a>.</p></div>'}
    return f"""<!DOCTYPE html>
<html lang="en-US">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{a.title} &#8211; {name}</title>
<link rel="canonical" href="{a.url}">
<meta name="generator" content="Northgate Publisher 4.2">
{og(a, name, dom)}
{data}
<style>{css("ng-", "site head logo menu post title meta badge promo shop bio share related comments foot disclaimer widget donate banner search".split())}</style>
{analytics(name, a)}
</head>
<body class="post-template single single-post">
<div class="ng-banner">Censored by the platforms. Funded by you. <a href="https://northgate-digital.example/donate">Donate</a></div>
<header class="ng-head"><a class="ng-logo" href="/">{name}</a>
<ul class="ng-menu">{links(["Latest", "Politics", "Health", "Land &amp; Table", "Truth Desk", "Video", "Store", "About"])}</ul></header>
<div class="ng-site">
<div class="ng-post" id="post-{number(a.url, 1000, 9999)}">
<h1 class="ng-title">{a.title}</h1>
<div class="ng-meta"><span class="posted-on"><time class="entry-date" datetime="{a.published}">{say(a.published, "{mon} {d}, {y}")}</time></span> <span class="byline">by <a class="url fn" href="/author/{a.author.lower().replace(" ", "-")}/">{a.author}</a></span> <span class="cat">{a.section.replace("&", "&amp;")}</span></div>
{badge}
<div class="ng-share"><span>Share this before it is gone:</span> <a href="#">Post</a> <a href="#">Forward</a> <a href="#">Print</a> <a href="#">Copy</a></div>
<div class="wp-caption"><img src="/wp-content/uploads/2026/03/{number(a.url, 100, 999)}.jpg" alt=""><p class="wp-caption-text">{a.caption} Photo: {a.photo}</p></div>
<div class="entry-content">
{body(a, between=between, quotes=True)}
</div>
<div class="ng-bio"><img src="/avatar/{number(a.author, 1, 99)}.png" alt=""><p><b>{a.author}</b> writes for {name}. The views in each article are the writer's own.</p></div>
<div class="ng-disclaimer"><p>Disclaimer: {name} is a title of Northgate Digital Media. Nothing on this page is medical, legal or financial advice. Northgate
Digital Media publishes opinions that you will not find elsewhere and accepts no liability for what its readers do after they have read
them. Articles may be shared without charge on condition that the whole text, this notice and all links are kept.</p></div>
</div>
<div class="ng-related"><h3>You may also like</h3><ul><li><a href="/2026/02/what-the-tap-knows/">What the Tap Water Knows</a></li><li><a href="/2026/02/five-seeds/">Five Seeds They Do Not Want You to Plant</a></li><li><a href="/2026/01/a-cellar-of-ones-own/">A Cellar of One's Own</a></li></ul></div>
<div class="ng-comments" id="comments"><h3>{len(comments)} thoughts on &#8220;{a.title}&#8221;</h3><ol class="comment-list">{listed}</ol>
<div id="respond"><h3>Leave a Reply</h3><form><p>We keep your address to ourselves. Boxes with a star must be filled.</p><textarea name="comment"></textarea><button>Post Comment</button></form></div></div>
</div>
<div class="ng-widget"><h4>Stay free</h4><p>Join The Northgate Dispatch. Leave whenever they let you.</p><form><input type="email" placeholder="you@example.com"><button>Join</button></form></div>
<footer class="ng-foot"><p>&copy; 2026 {name}. Owned and operated by Northgate Digital Media, Suite 9, Corvenna. <a href="/privacy-policy/">Privacy Policy</a> <a href="/terms/">Terms</a></p></footer>
<div id="ng-cookie"><p>Cookies keep the lights on here. Scroll and you have said yes.</p><button>Got it</button></div>
</body>
</html>
"""


def saltline(a):
    """A blog whose post has line breaks and no paragraphs."""
    text = "<br />\n<br />\n".join(t for _, t in a.body)
    months = "".join(f"<li><a href='https://saltline.example/2026/{m:02d}/'>{MONTHS[m - 1]} 2026</a> ({n})</li>" for m, n in ((3, 4), (2, 9), (1, 7)))
    older = "".join(f"<li><a href='https://saltline.example/{y}/'>{y}</a> ({number(str(y), 40, 120)})</li>" for y in range(2025, 2008, -1))
    return f"""<!DOCTYPE html>
<html dir='ltr' xmlns='http://www.w3.org/1999/xhtml'>
<head>
<meta content='width=1100' name='viewport'/>
<meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/>
<meta content='blogger' name='generator'/>
<link href='{a.url}' rel='canonical'/>
<link rel="alternate" type="application/atom+xml" title="Saltline - Atom" href="https://saltline.example/feeds/posts/default" />
<meta content='{a.url}' property='og:url'/>
<meta content='{a.title}' property='og:title'/>
<meta content='ships, salt, weather and the goings-on off Harrowmouth' property='og:description'/>
<title>Saltline: {a.title}</title>
<style type='text/css'><!--
{css("sl-", "body outer header post sidebar archive profile footer blogroll".split())}
--></style>
<script type="application/ld+json">{{"@context":"http://schema.org","@type":"BlogPosting","mainEntityOfPage":{{"@type":"WebPage","@id":"{a.url}"}},"headline":"{a.title}","description":"","datePublished":"{a.published}","dateModified":"{a.modified}","image":{{"@type":"ImageObject","url":"https://saltline.example/blank.png","height":1,"width":1}},"publisher":{{"@type":"Organization","name":"Saltline"}},"author":{{"@type":"Person","name":"{a.author}"}}}}</script>
</head>
<body class='item'>
<div class='navbar section' id='navbar'><a href='https://saltline.example/search'>Search this blog</a> <a href='https://saltline.example/random'>Next blog</a></div>
<div class='sl-outer'>
<div class='header section'><h1 class='title'><a href='https://saltline.example/'>Saltline</a></h1><p class='description'><span>ships, salt, weather and the goings-on off Harrowmouth</span></p></div>
<div class='main section' id='main'><div class='widget Blog'>
<div class='date-outer'><h2 class='date-header'><span>{say(a.published, "{day}, {d} {mon} {y}")}</span></h2>
<div class='post hentry'><a name='{number(a.url, 100000000, 999999999)}'></a>
<h3 class='post-title entry-title'>{a.title}</h3>
<div class='post-header'></div>
<div class='post-body entry-content' id='post-body-{number(a.url, 100000000, 999999999)}'>
{text}
<div style='clear: both;'></div>
</div>
<div class='post-footer'><span class='post-author vcard'>Posted by <span class='fn'>{a.author}</span></span> <span class='post-timestamp'>at <abbr class='published' title='{a.published}'>22:10</abbr></span> <span>Last edited Wednesday 11 March 2026</span> <a href='#'>Email this</a> <a href='#'>BlogThis!</a> <span class='post-labels'>Labels: <a href='/search/label/drones'>drones</a>, <a href='/search/label/ridge'>the ridge</a>, <a href='/search/label/kaldria'>Kaldria</a></span></div>
</div></div>
<div class='comments' id='comments'><h4>No comments:</h4><a href='#'>Post a comment</a></div>
<div class='blog-pager'><a href='/2026/03/barge.html'>Older post</a> <a href='/'>Home</a></div>
</div></div>
<div class='sidebar section'><div class='widget Profile'><h2>About me</h2><p>Hob Tarrant. Retired pilot, of the kind that brings in ships. I write down what goes past.</p></div>
<div class='widget BlogArchive'><h2>Archive</h2><ul>{months}{older}</ul></div>
<div class='widget LinkList'><h2>Places I look</h2><ul><li><a href='https://www.lightermans-gazette.example/'>Lighterman's Gazette</a></li><li><a href='https://www.nightwatch-bulletin.example/'>Nightwatch Bulletin</a></li><li><a href='/tides.html'>Tides</a></li></ul></div>
<div class='widget HTML'><h2>Tip jar</h2><p>If you like Saltline, buy me a rope. Any length.</p></div></div>
<div class='footer section'><p>Picture window theme. Powered by tea. Some of this may be wrong; all of it was seen from a window.</p></div>
</div>
</body>
</html>
"""


def nightwatch(a):
    name, dom = "Nightwatch Bulletin", "www.nightwatch-bulletin.example"
    between = {2: '<div class="nwb-subscribe"><h4>While others sleep</h4><p>The Bulletin arrives at midnight, free. 11,000 readers cannot be dozing. '
                  '<a href="/subscribe/">Subscribe</a></p></div>'}
    return f"""<!DOCTYPE html>
<html lang="en-GB" class="js">
<head>
<meta charset="UTF-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>{a.title} | Nightwatch Bulletin</title>
<link rel="canonical" href="{a.url}" />
<link rel="shortlink" href="https://{dom}/?p=9114" />
{og(a, name, dom)}
<meta name="author" content="{a.author}" />
{ld(news_ld(a, name, dom, wordCount=190))}
<style id="global-styles-inline-css">{css("nwb-", "site header brand nav article header2 date author content subscribe box share next footer quote tags widget moon".split())}</style>
{analytics("nightwatch", a)}
</head>
<body class="wp-singular post-template-default single">
<header class="nwb-header"><p class="nwb-brand"><a href="/">Nightwatch Bulletin</a></p><p>Defence, borders and what moves after dark</p>
<nav><ul class="nwb-nav">{links(["Analysis", "Maps", "Sea", "Sky", "Readers' Reports", "Support Us"])}</ul></nav></header>
<main>
<article class="nwb-article post-9114 post type-post">
<header><h1 class="entry-title">{a.title}</h1><p class="nwb-date">By <a href="/author/gideon-marsh/" rel="author">{a.author}</a> on <time datetime="{a.published}">{say(a.published, "{mon} {d}, {y}")}</time> in <a href="/analysis/">Analysis</a></p></header>
<figure class="wp-block-image"><img src="/wp-content/uploads/2026/03/strait.jpg" alt="" /><figcaption>{a.caption} ({a.photo})</figcaption></figure>
<div class="entry-content">
{body(a, between=between, quotes=True)}
</div>
<p class="nwb-tags">Tags: {links(list(a.keywords), "", "span")}</p>
<div class="nwb-share"><h3>Share this:</h3><ul><li><a href="#">Post it (new window)</a></li><li><a href="#">Mail it</a></li><li><a href="#">More</a></li></ul><p>Liked by 6 owls. Loading more...</p></div>
<div class="nwb-author"><h4>About the author</h4><p>Gideon Marsh has edited the Nightwatch Bulletin since 2019. He is the author of two pamphlets on radar and one on bees.</p></div>
</article>
<nav class="nwb-next"><a rel="prev" href="/2026/03/06/sallow-bridge-map/">&larr; Map: what closed with the Sallow bridge</a> <a rel="next" href="/2026/03/12/strait-calendar/">The strait in March: a calendar &rarr;</a></nav>
<section id="respond"><h3>Leave a comment</h3><p>Comments are held until the editor wakes.</p><form><textarea></textarea><input type="submit" value="Send" /></form></section>
</main>
<aside><section><h2>Recent</h2><ul><li><a href="/2026/03/04/new-buoys/">New buoys, old quarrel</a></li><li><a href="/2026/02/27/patrol-boats/">Three patrol boats for the price of five</a></li></ul></section><section><h2>Support</h2><p>Radar pamphlets and tea towels in <a href="/shop/">the shop</a>.</p></section></aside>
<footer class="nwb-footer"><p>Nightwatch Bulletin, Box 300, Harrowmouth. Reprints welcome with a link and the writer's name.</p><p>Cookies are used here. <button>Close and accept</button></p></footer>
</body>
</html>
"""


def quay(a):
    """AMP."""
    name, dom = "Quay & Cargo", "www.quayandcargo.example"
    between = {1: '<amp-ad width="300" height="250" type="quayads" data-slot="/4471/quay/mid"><div placeholder>Advertisement</div></amp-ad>',
               2: '<div class="sponsored-box"><p>SPONSORED | Brinewell Coatings: <a rel="sponsored" href="https://ads.example/brinewell">three winters, one coat</a></p></div>'}
    boiler = ("body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both;animation:-amp-start 8s steps(1,end) 0s 1 normal both}"
              "@keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}")
    return f"""<!doctype html>
<html \u26a1 lang="en">
<head>
<meta charset="utf-8">
<script async src="https://cdn.example/v0.js"></script>
<script async custom-element="amp-sidebar" src="https://cdn.example/v0/amp-sidebar-0.1.js"></script>
<script async custom-element="amp-ad" src="https://cdn.example/v0/amp-ad-0.1.js"></script>
<script async custom-element="amp-social-share" src="https://cdn.example/v0/amp-social-share-0.1.js"></script>
<script async custom-element="amp-consent" src="https://cdn.example/v0/amp-consent-0.1.js"></script>
<title>{a.title}</title>
<link rel="canonical" href="{a.extra["canonical"]}">
<meta name="viewport" content="width=device-width,minimum-scale=1,initial-scale=1">
{ld(news_ld(a, name, dom))}
<style amp-boilerplate>{boiler}</style><noscript><style amp-boilerplate>body{{-webkit-animation:none;animation:none}}</style></noscript>
<style amp-custom>{css("qc-", "bar logo hd st by im tx ad sp sh rl ft nl cn".split())}</style>
</head>
<body>
<amp-consent id="consent" layout="nodisplay"><script type="application/json">{{"consentInstanceId":"quay","consentRequired":true,"promptUI":"cn"}}</script><div id="cn" class="qc-cn"><p>Quay &amp; Cargo uses cookies for statistics and advertising.</p><button on="tap:consent.accept">Accept</button><button on="tap:consent.reject">Reject</button></div></amp-consent>
<header class="qc-bar"><button on="tap:menu.toggle">&#9776;</button><a class="qc-logo" href="https://{dom}/">Quay &amp; Cargo</a></header>
<amp-sidebar id="menu" layout="nodisplay" side="left"><ul>{links(["Ports", "Lines", "Rates", "Bunkers", "People", "Jobs", "Events", "Subscribe"])}</ul></amp-sidebar>
<main role="main"><article>
<header class="qc-hd"><h1>{a.title}</h1><div class="qc-by"><span class="author">Quay &amp; Cargo staff</span> <time datetime="{a.published}">{say(a.published, "{d} {mo} {y} {hh:02d}:{mm:02d}")}</time></div></header>
<figure class="qc-im"><amp-img src="/img/cranes.jpg" width="900" height="500" layout="responsive" alt="Cranes"></amp-img><figcaption>{a.caption} Photo: {a.photo}</figcaption></figure>
<div class="qc-sh"><amp-social-share type="email"></amp-social-share><amp-social-share type="system"></amp-social-share></div>
<div class="qc-tx">
{body(a, between=between)}
</div>
</article>
<section class="qc-nl"><h3>Quay &amp; Cargo Daily</h3><p>Berths, boxes and bunkers by 06:30. <a href="/newsletter">Sign up</a></p></section>
<section class="qc-rl"><h3>Related articles</h3><ul><li><a href="/ports/vell-river-lock-closure">Vell river lock to shut for ten days in May</a></li><li><a href="/lines/saren-loop">Second line joins Saren loop</a></li><li><a href="/rates/week-10">Rates: week 10 in one chart</a></li></ul></section>
</main>
<footer class="qc-ft"><p>&copy; 2026 Mole &amp; Partners Trade Press. Quay &amp; Cargo takes care that its reports are right but does not warrant it. <a href="/terms">Terms</a> <a href="/media-pack">Media pack</a></p></footer>
</body>
</html>
"""


def business(a):
    name, dom = "Corvenna Business Daily", "corvenna-business.example"
    between = {2: '<div class="wp-block-group cbd-tip"><p class="has-small-font-size"><strong>Also on CBD:</strong> <a href="/2026/03/06/crown-week/">The crown\'s '
                  'week in four charts</a></p></div>',
               4: '<div class="wp-block-html"><div class="cbd-ad"><p>Advertisement</p><a rel="sponsored nofollow" href="https://ads.example/pelham">Pelham '
                  'Savings: 2.1% and a free umbrella</a></div></div>'}
    return f"""<!DOCTYPE html>
<html lang="en-US" xmlns:og="http://opengraphprotocol.org/schema/">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="index, follow">
<title>{a.title} - Corvenna Business Daily</title>
<link rel="canonical" href="{a.url}">
{og(a, name, dom)}
<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="{a.author}"><meta name="twitter:label2" content="Est. reading time"><meta name="twitter:data2" content="2 minutes">
{ld(news_ld(a, name, dom))}
<link rel="https://api.w.org/" href="https://{dom}/wp-json/">
<style>{css("cbd-", "site top ticker nav entry head meta content tip ad share related author comments foot widgets newsletter back".split())}</style>
{analytics("business", a)}
</head>
<body class="single single-post wp-embed-responsive">
<div id="page" class="site"><a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<div class="cbd-ticker"><marquee>CRV 20: 1,921.7 | Harrow Freight: 14.02 | Sallow Bridges: 7.70 | Pelham: 31.15 | Brine: 48.05</marquee></div>
<header id="masthead"><p class="site-title"><a href="https://{dom}/" rel="home">Corvenna Business Daily</a></p><nav id="site-navigation"><ul id="primary-menu" class="menu">{links(["Markets", "Companies", "Crown", "Property", "Law", "Wine"], "menu-item")}</ul></nav></header>
<div id="content" class="site-content"><main id="main">
<article id="post-20418" class="post-20418 post type-post status-publish format-standard category-companies">
<header class="entry-header"><span class="cat-links"><a href="/category/companies/" rel="category tag">Companies</a></span><h1 class="entry-title">{a.title}</h1>
<div class="entry-meta"><span class="posted-on">Posted on <a href="{a.url}" rel="bookmark"><time class="entry-date published" datetime="{a.published}">{say(a.published, "{mon} {d}, {y}")}</time></a></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/markets/">{a.author}</a></span></span></div></header>
<figure class="wp-block-image size-large"><img src="/wp-content/uploads/2025/11/terminal-1024x576.jpg" alt=""><figcaption class="wp-element-caption">{a.caption} Photo: {a.photo}</figcaption></figure>
<div class="entry-content">
{body(a, between=between)}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Post</a></li><li><a href="#">Mail</a></li></ul></div>
<div id="jp-relatedposts"><h3><em>Related</em></h3><p><a href="/2026/02/11/harrow-freight-results/">Harrow Freight lifts payout</a></p><p><a href="/2026/01/30/port-fees/">Port fees: who pays, who says they do not</a></p></div>
</div>
<footer class="entry-footer"><span class="tags-links">Tagged {links(list(a.keywords), "", "span")}</span></footer>
</article>
<nav class="post-navigation"><div class="nav-previous"><a href="/2026/03/09/opening-bell/" rel="prev">Opening bell: flat</a></div><div class="nav-next"><a href="/2026/03/09/closing-bell/" rel="next">Closing bell: flatter</a></div></nav>
</main>
<aside id="secondary" class="widget-area"><section class="widget"><h2>CBD Letter</h2><p>The numbers before the market opens. Your address is safe with us.</p><form><input type="email"><input type="submit" value="Sign me up"></form></section><section class="widget"><h2>Most read</h2><ol><li><a href="/2026/03/05/umbrella/">The bank that gives umbrellas</a></li><li><a href="/2026/03/03/salt/">Salt: a bull case</a></li></ol></section></aside></div>
<footer id="colophon"><p>Nothing here is a recommendation to buy or sell. Prices are indicative. &copy; Corvenna Business Daily 2026. Proudly powered by a spreadsheet.</p></footer></div>
</body>
</html>
"""


def lighterman(a):
    name, dom = "Lighterman's Gazette", "www.lightermans-gazette.example"
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML+RDFa 1.0//EN" "http://www.w3.org/MarkUp/DTD/xhtml-rdfa-1.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" version="XHTML+RDFa 1.0" dir="ltr">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta name="Generator" content="Drupal 7" />
<link rel="canonical" href="{a.url}" />
<link rel="shortlink" href="/node/5519" />
<title>{a.title} | Lighterman's Gazette</title>
<style type="text/css" media="all">{css("lg-", "page header region block node field links footer menu tide".split())}</style>
{ld(news_ld(a, name, dom))}
</head>
<body class="html not-front not-logged-in one-sidebar page-node page-node-5519 node-type-article">
<div id="skip-link"><a href="#main-content" class="element-invisible">Skip to main content</a></div>
<div id="page-wrapper"><div id="page">
<div id="header"><a href="/" title="Home" rel="home" id="logo">Lighterman's Gazette</a><div id="site-slogan">For those who work the water. Est. 1902</div></div>
<div id="navigation"><ul id="main-menu" class="links inline">{links(["Home", "Harbour Notes", "Tides", "Guild", "Berths for Sale", "Weather"])}</ul></div>
<div id="breadcrumb"><div class="breadcrumb"><a href="/">Home</a> \u00bb <a href="/harbour-notes">Harbour Notes</a></div></div>
<div id="main-wrapper"><div id="main"><div id="content" class="column"><div class="section"><a id="main-content"></a>
<h1 class="title" id="page-title">{a.title}</h1>
<div class="region region-content"><div id="node-5519" class="node node-article node-full clearfix" typeof="sioc:Item foaf:Document">
<div class="meta submitted"><span property="dc:date dc:created" content="{a.published}" datatype="xsd:dateTime">Submitted by <span class="username">{a.author}</span> on Tue, 10/03/2026 - 07:00</span></div>
<div class="content clearfix"><div class="field field-name-body field-type-text-with-summary field-label-hidden"><div class="field-items"><div class="field-item even" property="content:encoded">
{body(a, quotes=True)}
</div></div></div>
<div class="field field-name-field-tags clearfix"><h3 class="field-label">Tags: </h3><ul class="links">{links(list(a.keywords))}</ul></div></div>
<div class="link-wrapper"><ul class="links inline"><li class="comment_forbidden"><span><a href="/user/login">Log in</a> or <a href="/user/register">register</a> to post comments</span></li></ul></div>
</div></div></div></div>
<div id="sidebar-first" class="column sidebar"><div class="block"><h2>High water</h2><div class="content"><table><tr><th>Harrowmouth</th><td>06:14</td><td>18:41</td></tr><tr><th>Sallow</th><td>06:32</td><td>18:58</td></tr></table></div></div>
<div class="block"><h2>Guild dues</h2><div class="content"><p>Dues for 2026 are payable at the window, in coin, by Lady Day.</p></div></div>
<div class="block"><h2>For sale</h2><div class="content"><p>Lighter, 40 ft, sound, some history. Ask for Wem at the coal steps.</p></div></div></div>
</div></div>
<div id="footer"><div class="region region-footer"><p>Published by the Guild of Lightermen and Hufflers of Harrowmouth. Contributors write in their own time and at their own risk.</p></div></div>
</div></div>
</body>
</html>
"""


COMMONWEAL_DISCLAIMER = (
    "Commonweal Research prints the views of many hands. Each article is the responsibility of its writer alone, and the Commonweal "
    "Institute answers for no error of fact in it. Articles may be posted on non-profit pages as long as the text is not altered and the "
    "writer and Commonweal Research are named with a link. For print and for pages that charge their readers, write first to "
    "reprints@commonweal-research.example.")
COMMONWEAL_NOTICE = (
    "These pages hold material whose owners have not always been asked. We show it to a public that wants to learn about the affairs of the "
    "commonwealth, without payment, and take it down when an owner objects.")
COMMONWEAL_BOOK = (
    "New from Commonweal Books: \u201cThe Quiet Tariff: How Small Nations Pay for Large Silences\u201d by Osric Vane. 212 pages, with maps. "
    "Order before Easter and receive a signed bookmark.")
COMMONWEAL_MAIL = "To receive the Commonweal Research weekly letter, leave your address in the box and press the green button."


def commonweal(a):
    name, dom = "Commonweal Research", "www.commonweal-research.example"
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{a.title} - Commonweal Research</title>
<link rel="canonical" href="{a.url}">
<meta name="viewport" content="width=device-width, initial-scale=1">
{og(a, name, dom)}
{ld(news_ld(a, name, dom))}
<style>{css("cw-", "page head nav title meta share body end copy book letter legal side list foot region theme".split())}</style>
{analytics("commonweal", a)}
</head>
<body>
<div id="cw-page">
<div class="cw-head"><a href="/"><img src="/themes/cw/banner.png" alt="Commonweal Research"></a><p>Inquiry without a master</p></div>
<ul class="cw-nav">{links(["Home", "About", "Writers", "Books", "Letters", "Donate", "Contact"])}</ul>
<div class="cw-region">Region: <a href="/region/north-seas">North Seas</a></div><div class="cw-theme">Theme: <a href="/theme/law">Law and Justice</a>, <a href="/theme/sea">The Sea</a></div>
<h1 class="cw-title">{a.title}</h1>
<div class="cw-meta">By <a href="/author/augusta-fenwick">{a.author}</a><br>Commonweal Research, <time datetime="{a.published}">{say(a.published, "{mon} {d}, {y}")}</time></div>
<div class="cw-share"><a href="#">Share</a> <a href="#">Post</a> <a href="#">Email</a> <a href="#">Print</a> <span>38</span></div>
<p class="cw-letter">{COMMONWEAL_MAIL}</p>
<div class="cw-body">
{body(a, quotes=True)}
<p align="center">*</p>
<p class="cw-bio"><i>{a.author} taught maritime law at the University of Vell for thirty years.</i></p>
</div>
<div class="cw-end"><p>The original source of this article is Commonweal Research</p><p>Copyright \u00a9 {a.author}, Commonweal Research, 2026</p></div>
<p class="cw-talk"><a href="/forum">Comment on Commonweal Research articles in our reading room</a></p>
<div class="cw-book"><p>{COMMONWEAL_BOOK}</p></div>
<div class="cw-legal"><p>Disclaimer: {COMMONWEAL_DISCLAIMER}</p><p>{COMMONWEAL_NOTICE}</p></div>
<div class="cw-side"><h4>Most read this week</h4><ol><li><a href="/a/1">Who Paid for the Lighthouse?</a></li><li><a href="/a/2">Seven Treaties That Nobody Signed</a></li><li><a href="/a/3">Foreign Drones Over Depot 14?</a></li></ol></div>
<div class="cw-foot">Commonweal Institute, Box 12, Corvenna. Press: press@commonweal-research.example</div>
</div>
</body>
</html>
"""


def saved_page():
    """A crawler's text dump: Nightwatch's article on Commonweal Research, with the page's furniture still in it."""
    nw = [re.sub(r'<a href="([^"]*)">([^<]*)</a>', r"[\2](\1)", curl(t)) for _, t in NIGHTWATCH.body]
    return "\n".join([
        "", "", "Foreign Drones Over Depot 14?", "", "By [Gideon Marsh](#)", "", "Commonweal Research, March 12, 2026", "",
        "[Nightwatch Bulletin](https://www.nightwatch-bulletin.example/) 10 March 2026", "", "Region: [The Strait](#)", "",
        "Theme: [War and Peace](#), [The Sea](#)", "", "Share  Post  Email  Print  112", "", COMMONWEAL_MAIL, "",
        "Last week\u2019s explosion above Harrowmouth has been called an accident by everyone who was not there.", "",
        nw[0], "", nw[1], "", nw[4], "", nw[2], "",
        "What flew, and from where, are questions for a parliament that has so far asked neither.", "", "*", "",
        "Readers who found this useful are asked to press one of the buttons and to send the page to three friends.", "",
        "Gideon Marsh edits the Nightwatch Bulletin and writes often for Commonweal Research.", "",
        "The original source of this article is Nightwatch Bulletin", "",
        "Copyright \u00a9 [Gideon Marsh](#), Nightwatch Bulletin, 2026", "",
        "[Comment on Commonweal Research articles in our reading room](#)", "", COMMONWEAL_BOOK, "",
        "Leave a Reply", "", "Give a name and a mail address. Only the name is shown.", "", "Name *", "", "Email *", "", "Website", "",
        "Post Comment", "", "Disclaimer: " + COMMONWEAL_DISCLAIMER, "", COMMONWEAL_NOTICE, "",
        "For press questions: press@commonweal-research.example"])


# ---------------------------------------------------------------- containers


def digest(data):
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode()


def warc_record(kind, headers, block):
    uid = uuid.uuid5(uuid.NAMESPACE_URL, kind + repr(headers) + digest(block))
    lines = ["WARC/1.1", f"WARC-Type: {kind}", f"WARC-Record-ID: <urn:uuid:{uid}>"] + [f"{k}: {v}" for k, v in headers]
    lines += [f"WARC-Block-Digest: {digest(block)}", f"Content-Length: {len(block)}"]
    return gzip.compress("\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n", 9, mtime=0)


def warc(pages):
    """One gzip member a record: warcinfo, then the responses. The last page came gzip-encoded from its server."""
    info = (b"software: example-crawler/1.0\r\nformat: WARC File Format 1.1\r\n"
            b"conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\nrobots: obey\r\n")
    out = [warc_record("warcinfo", [("WARC-Date", "2026-03-15T06:00:00Z"), ("WARC-Filename", "crawl.warc.gz"),
                                    ("Content-Type", "application/warc-fields")], info)]
    for i, (url, page) in enumerate(pages):
        payload = page.encode()
        head = ["HTTP/1.1 200 OK", f"Date: Sun, 15 Mar 2026 06:00:{12 + 7 * i:02d} GMT", "Server: nginx", "Content-Type: text/html; charset=utf-8"]
        if i == len(pages) - 1:
            payload = gzip.compress(payload, 9, mtime=0)
            head.append("Content-Encoding: gzip")
        head += ["Cache-Control: max-age=120", f"Content-Length: {len(payload)}"]
        block = "\r\n".join(head).encode() + b"\r\n\r\n" + payload
        out.append(warc_record("response", [("WARC-Target-URI", url), ("WARC-Date", f"2026-03-15T06:00:{12 + 7 * i:02d}Z"),
                                            ("WARC-Payload-Digest", digest(payload)),
                                            ("Content-Type", "application/http; msgtype=response")], block))
    return b"".join(out)


def files():
    """All files of the story, name -> bytes."""
    pages = {
        "halyard-wire-1-blast.html": halyard(HALYARD_1),
        "halyard-wire-3-toll.html": halyard(HALYARD_3),
        "harrow-courier-depot.html": courier(COURIER),
        "daily-torch-blast.html": torch(TORCH),
        "interlane-officials.html": interlane(INTERLANE),
        "corvenna-ledger-lorries.html": ledger(LEDGER),
        "marrane-today-evacuees.html": marrane(MARRANE),
        "quay-and-cargo-terminal.html": quay(QUAY),
        "corvenna-business-terminal.html": business(BUSINESS),
        "free-horizon-dead.html": northgate(HORIZON),
        "clear-skies-olives.html": northgate(OLIVES),
        "saltline-drones.html": saltline(SALTLINE),
        "nightwatch-drones.html": nightwatch(NIGHTWATCH),
        "commonweal-herring.html": commonweal(HERRING),
        "saved-page.txt": saved_page() + "\n",
        "monitor.jsonl": "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in (STAR, KALDRIA, ARDLOW)),
    }
    out = {k: v.encode() for k, v in pages.items()}
    out["lowland-post-blast.html"] = lowland(LOWLAND).encode("cp1252")
    out["tnb-explainer.html.gz"] = gzip.compress(tnb(TNB).encode(), 9, mtime=0)
    out["crawl.warc.gz"] = warc([(HALYARD_2.url, halyard(HALYARD_2)), (EVACUEES.url, courier(EVACUEES)), (LIGHTERMAN.url, lighterman(LIGHTERMAN))])
    return out


def unpacked(data):
    """A file's content without what depends on the zlib that packed it: the packing, and in an archive the
    identifiers, digests and lengths of the records."""
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    if data[:5] == b"WARC/":
        data = re.sub(rb"(?m)^(WARC-Record-ID|WARC-\w+-Digest|Content-Length): .*\r\n", b"", data)
        data = re.sub(rb"(?s)\x1f\x8b.*(?=\r\n\r\n\Z)", lambda m: gzip.decompress(m.group()), data)
    return data


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("--check", action="store_true", help="compare, write nothing")
    ap.add_argument("dir", nargs="?", type=Path, default=Path(__file__).resolve().parent / "story")
    o = ap.parse_args()
    differ = 0
    for name, data in sorted(files().items()):
        path = o.dir / name
        if o.check:
            if not path.exists() or unpacked(path.read_bytes()) != unpacked(data):
                print(f"{path}: differs")
                differ += 1
        else:
            o.dir.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
