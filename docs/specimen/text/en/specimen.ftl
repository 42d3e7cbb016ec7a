### The specimen: its words are about themselves.

publisher = Specimen
rights = © Specimen
funder-first = Ministry of Invented Affairs
funder-second = European Fund for Whatever Has an Uncommonly Long Name, Which Therefore Breaks into Lines

collector-office = office for counting
    .short = office
collector-laboratory = laboratory
    .short = laboratory

unit-person = { $value ->
        [one] person
       *[other] people
    }
unit-project = { $value ->
        [one] project
       *[other] projects
    }
unit-state = { $value ->
        [one] state
       *[other] states
    }
unit-multiple = times
unit-percent = percent

figure-advised = advised
    .name = People advised
figure-advised-first = advised for the first time
    .name = Advised for the first time
figure-advised-again = advised again
    .name = Advised again
figure-advised-target = as planned
    .name = Planned
figure-nobody = nobody at all
    .name = Nobody
figure-one = a single one
    .name = A single one
figure-everybody = everybody whom anybody could count within a lifetime
    .name = Everybody
figure-uncountable = people whom nobody could count
    .name = Too many to be counted
figure-at-least = a lower bound
    .name = Lower bound
figure-at-most = an upper bound
    .name = Upper bound
figure-about = roughly counted
    .name = Roughly counted
figure-provisional = not final yet
    .name = Not final yet
figure-estimated = estimated by the laboratory
    .name = Estimated
figure-undated = on a day that nobody has stated
    .name = Without a day
figure-exact-share = nearly all of them
    .name = Nearly all
figure-whole-share = all of them
    .name = All
figure-first-share = came for the first time
    .name = Share of those who came first
figure-fifth = of all people
    .name = Share of all people
figure-ratio = as high
    .name = Risk
figure-starters = have begun
    .name = Beginners
figure-completers = have finished
    .name = Finished
figure-projects = projects
    .name = Projects
figure-funded-projects = of them funded
    .name = Funded projects
figure-states = states
    .name = States
figure-networks = with a network
    .name = States with a network
figure-trained-here = trained here
    .name = Trained here
figure-trained-there = trained there
    .name = Trained there
figure-met-here = met here
    .name = Met here
figure-met-there = met there
    .name = Met there

specimen-title = Specimen of all components
specimen-subject = Every component with real and with extreme content.
specimen-keywords = specimen, components, charts
specimen-version = Version { DATE($version) }
specimen-kicker = How it looks
specimen-line = { PERIOD($survey-period, style: "short") } · every component
specimen-sources = Where the figures come from
specimen-sources-body = All figures are invented. { $mark-about } What is rounded is printed just as the source has it.
specimen-counted = What is counted
specimen-measured = What is measured
specimen-mark = *

opening-body =
    This is the lead: it is larger than other text, says what follows, and takes the most attention. It has **strong words**, *others in italics*, a [link](https://www.specimen.example) and { $one ->
        [one] { $one } figure
       *[other] { $one } figures
    } in a sentence.

boxes-kicker = Boxes
boxes-heading = Figures beside a text
boxes-body =
    A box has a number, a label and a period. There is a hero on a page and no other; beside it stand rows of smaller ones.

    - What is not final says so.
    - What has no date says that as well: { $undated } people, on a day that nobody has stated.

sizes-kicker = Sizes
sizes-heading = Labels short and long
sizes-body =
    Labels break where words end, and are as wide as their column. A number of many digits has to fit into the rail, and a small one must not be lost in it.

words-kicker = Words
words-heading = Long words, quotations and lists
words-body =
    An uncommonly long word such as counterrevolutionaries or Llanfairpwllgwyngyll must leave no hole. “Quotations may hold ‘others’ within”, and dashes – such as these – keep their spaces.

    - The beginning of a list is short.
    - Another item has so many words that it takes more than a line, and what follows begins below the word and not below the bullet.

bars-kicker = Bars
bars-heading = Plain, divided and grouped
bars-body =
    Bars begin where nothing is counted. Their labels stand beside them, and the values behind.

wide-kicker = Wide
wide-heading = Across text and rail
wide-body =
    Where a chart carries the story, it is as wide as the page.

time-kicker = Time
time-heading = Results and targets
time-body =
    A series has a column for each survey. Lines cross the years.

parts-kicker = Parts
parts-heading = Parts of a whole
parts-body =
    Each kind shows a part in its whole: as a bar within a bar, as squares, as a multiple, and as signs.

sides-kicker = Sides
sides-heading = Here, there, and ranks
sides-body =
    Panels have scales of their own, so that a person alone is seen beside many others.

ways-kicker = Ways
ways-heading = Places, stations and dates
ways-body =
    Tiles stand where places are. Stations count unlike things in an order.

said-kicker = Said
said-heading = A table of words
said-body =
    A table has words in its cells, long ones too.

trades-kicker = Trades
trades-heading = A list with pictures
trades-body =
    Each item has a picture beside it:

    - Nursing
    - Medicine
    - Engineering
    - Teaching
    - Social work, and a further word

sizes-caption = a caption in place of the period, with more words than usual
sizes-label = a label of its own in place of the name of the figure

chart-kinds = { CLAIM("more-than-half", "More than half") } came for the first time
chart-kinds-across = Most are trained, and few meet
chart-parts = The same, divided
chart-pairs = In pairs
chart-towards = On the way
chart-slopes = How far it has come
chart-years = Year by year
chart-completed = Some have finished
chart-squares = Funded, and not
chart-twice = The risk, compared
chart-one-of-five = A part of everybody
chart-both-sides = Here and there
chart-ranks = Most and fewest
chart-stations = From advice to the end
chart-tiles = Where there is a network
chart-dates = Step by step
chart-dates-across = Step by step, across the page
chart-offices = Advice for networks, and reports to politics
offices-ministry = Ministry
offices-experts = Experts
offices-politics = Politics and administration
offices-everybody = Everybody with questions
offices-asks = asks
offices-funds = funds and evaluates
offices-advise = advise
offices-report = report
offices-run = run
offices-inform = inform, advise

slopes-name = Trained
twice-base = all others
twice-label = those concerned
sides-start = Here
sides-end = There
sides-many = Many
sides-few = Few
sides-trainings = Trainings
sides-meetings = Meetings
sides-people = People
dates-day = A day, with its month and year
dates-year = The end of a year
dates-month = A month that has a text of many words, which need more than one line
dates-last = A year to come
said-what = What
said-is = Stated
said-not = Not stated
said-short = Short
said-yes = yes
said-dash = –
said-long = A name of several words
said-long-yes = a sentence that says what is stated, and goes on until it needs another line
said-long-not = what nobody has counted yet

tile-sh = SH
tile-hb = HB
tile-hh = HH
tile-mv = MV
tile-ni = NI
tile-st = ST
tile-be = BE
tile-bb = BB
tile-nw = NW
tile-he = HE
tile-th = TH
tile-sn = SN
tile-rp = RP
tile-bw = BW
tile-by = BY
tile-sl = SL

contact-heading = Questions?
contact-body =
    { $contact-person }

    { $contact-email }

    Telephone { $contact-telephone }

    { $contact-web-0 }

funders-heading = Funded by
