kinds-title = Kinds of charts
kinds-subject = Charts to be tested
kinds-keywords = charts, test
kinds-version = Version { DATE($version) }
kinds-line = { PERIOD($survey-period, style: "months") }
kinds-sources = Sources
kinds-sources-body = The figures are collected by { collector-fbb } and { collector-ebb }.

parts-body = A text to be tested, with some words in it.

shares-kicker = Shares
shares-heading = Shares and ratios
shares-body = A text to be tested, with some words in it.

sides-kicker = Sides
sides-heading = Labour market and businesses
sides-body = A text to be tested, with some words in it.

history-kicker = History
history-heading = Step by step
history-body = A text to be tested, with some words in it.

course-kicker = Course
course-heading = Results and targets
course-body = A text to be tested, with some words in it.

ranks-kicker = Ranks
ranks-heading = Most and fewest
ranks-body = A text to be tested, with some words in it.

places-kicker = Places
places-heading = Places and ways
places-body = A text to be tested, with some words in it.

end-kicker = End
end-heading = The end
end-body = A text to be tested, with some words in it.

chart-completed = { CLAIM("kinds-fewer-than-half", "Fewer than half") } have completed their scheme
chart-projects = Projects that the fund pays for
chart-centres = Advice centres
chart-twice = Risk of being unemployed
chart-one-of-five = With a migration background
chart-reach = Sessions and people
chart-people = People who took part
chart-over-the-years = Trainings, year by year
chart-way = From advice to a job training scheme
chart-networks = A network in each federal state
chart-on-course = On the way to the target
chart-steps = How the network came about

kinds-without = people without a migration background
kinds-with = people with a migration background
kinds-administration = Labour market
kinds-business = Businesses
kinds-sessions = Sessions
kinds-trainings = Trainings
kinds-events = Events
kinds-people = People
kinds-in-trainings = in trainings
kinds-in-events = at events
kinds-begins = The network begins
kinds-federal = It becomes a federal programme
kinds-act = The Recognition Act takes effect
kinds-funding = The European Social Fund takes part in the funding
kinds-pilot = Fair Integration is tried out
kinds-nationwide = It is there in all federal states
kinds-second = The second round begins
kinds-sheet = The first fact sheet appears

figure-all-centres = centres
    .name = Centres

kinds-sh = SH
    .name = Schleswig-Holstein
kinds-hb = HB
    .name = Bremen
kinds-hh = HH
    .name = Hamburg
kinds-mv = MV
    .name = Mecklenburg-Western Pomerania
kinds-ni = NI
    .name = Lower Saxony
kinds-st = ST
    .name = Saxony-Anhalt
kinds-be = BE
    .name = Berlin
kinds-bb = BB
    .name = Brandenburg
kinds-nw = NW
    .name = North Rhine-Westphalia
kinds-he = HE
    .name = Hesse
kinds-th = TH
    .name = Thuringia
kinds-sn = SN
    .name = Saxony
kinds-rp = RP
    .name = Rhineland-Palatinate
kinds-bw = BW
    .name = Baden-Württemberg
kinds-by = BY
    .name = Bavaria
kinds-sl = SL
    .name = Saarland

offices-kicker = Offices
offices-heading = Who does what
offices-body = A text to be tested, with some words in it.
chart-offices = Advice for all networks
kinds-office = Coordination office
kinds-experts = Experts
kinds-public = Public
kinds-coordinates = coordinates
kinds-advise = advise
kinds-run = run
kinds-inform = inform
