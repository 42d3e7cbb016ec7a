### The fact sheet "Network IQ in figures".
###
### Figures, dates and periods are variables and print with everything that belongs to
### them: { $subprojects } is "around 380", { $contact-points } is "more than 170". Such
### a figure does not open a sentence, and no number is typed, not even as a word.
### Where a noun follows a figure, the figure chooses the noun's form.
### Text is Markdown: **strong**, *emphasis*, lists with a hyphen, a blank line
### between paragraphs.

fact-sheet-title = { -network-iq } in figures
# The file's description in its metadata.
fact-sheet-subject = The work of { -network-iq }, the German federal programme “{ -programme-name }”, in figures: advice, job training, intercultural opening and skilled worker networks, { PERIOD($survey-period) }.
# The file's keywords, separated by commas.
fact-sheet-keywords = { -network-iq }, { -programme-name }, recognition of foreign qualifications, advice, job training, { -fair-integration }, intercultural opening, labour market integration, skilled workers, figures

# The small line above the title; it spells out what IQ stands for.
fact-sheet-kicker = { -programme-name } (IQ)
# The line below the title: the survey period and the reference date of the surveys.
# Both collectors have the same reference date; name both dates should they differ.
fact-sheet-line = { PERIOD($survey-period, style: "short") } · reference date { DATE($reference-date-fbb) }
# The edition, not the reference date.
fact-sheet-version = Version { DATE($version) }

## The key figures

initial-advice-caption =
    { PERIOD($survey-period, style: "short") } · { CLAIM("advice-on-course-for-target", "on course") } for
    { $initial-advice-target }, planned by the end of { DATE($second-round-end) }
key-figures-schemes = { $value ->
        [one] scheme for job training
       *[other] schemes for job training
    }
key-figures-participants = { $value ->
        [one] person at training and events for { -labour-market-stakeholders }
       *[other] people at training and events for { -labour-market-stakeholders }
    }
key-figures-skilled-workers = { $value ->
        [one] person reached by skilled worker networks
       *[other] people reached by skilled worker networks
    }

## The introduction

# The first paragraph is set larger as the lead: at most 45 words.
network-aim =
    The { -network-iq-full } works to integrate people with a migration background into
    skilled work: adults already living in Germany and newcomers, whatever their residence status.
network-work =
    It mainly develops advice and training for migrants who qualified abroad, and puts both into
    practice. It also seeks to change structures: intercultural training and advice for job centres,
    employment agencies, municipal administrations and small and medium-sized enterprises are meant to
    establish an open culture that gives recognition.
network-round =
    The first funding round
    ({ PERIOD($first-round, style: "short") }) was completed successfully; the second round, part
    of the { -esf } funding phase up to { DATE($second-round-end) }, began on
    { DATE($second-round-start) }.
network-subprojects =
    Funding for the network, which runs { $subprojects ->
        [one] { $subprojects } subproject
       *[other] { $subprojects } subprojects
    }, comes from the { -bmas } and the { -esf(form: "short") }.
# Without the number of subprojects.
network-funding = The network is funded by the { -bmas } and the { -esf(form: "short") }.

## Advice

advice-kicker = Advice
advice-heading = Getting foreign qualifications recognised
# Permanent and mobile centres together are the contact points of the box beside the text.
advice-centres =
    Throughout Germany, people with foreign qualifications who seek guidance can turn to
    { $permanent-centres } permanent and { $mobile-centres ->
        [one] { $mobile-centres } mobile advice centre
       *[other] { $mobile-centres } mobile advice centres
    } for support with recognition.
# Without the numbers of centres.
advice-everywhere =
    Throughout Germany, people with foreign qualifications who seek guidance can turn to permanent and
    mobile advice centres for support with recognition.
advice-training =
    Where full recognition, or work that matches a person’s
    education, first calls for training, job training advice helps to find a suitable route.
# The box above and the chart say how many there were.
advice-plan =
    By the end of { DATE($second-round-end) }, { $initial-advice-target }
    { -initial-advice(count: "plural") } are planned.
# Below the number of contact points: what they consist of.
contact-points-caption = { $permanent-centres } permanent and { $mobile-centres ->
        [one] { $mobile-centres } mobile centre
       *[other] { $mobile-centres } mobile centres
    }

## Fair Integration

fair-integration-kicker = { -fair-integration }
fair-integration-heading = Knowing your rights at work
# The event figure counts group events; the people informed are those who attended them.
fair-integration-aim =
    { -fair-integration } has complemented the network’s advice since { DATE($fair-integration-start) }.
    Its centres support refugees and third-country nationals in matters of social and employment law:
    wages, working hours, holiday, dismissal and health insurance.
fair-integration-results =
    From { PERIOD($survey-period) },
    { $fair-integration-advised ->
        [one] { $fair-integration-advised } person
       *[other] { $fair-integration-advised } people
    } received advice; a further { $fair-integration-informed } were given information at
    { $fair-integration-events ->
        [one] { $fair-integration-events } group event
       *[other] { $fair-integration-events } group events
    }.

## Job training

job-training-kicker = Job training
job-training-heading = Tailored training for the right job
job-training-routes =
    Tailored training is meant to help put the recognition laws into practice. Doctors and others in
    regulated professions often need a **compensatory measure** to prepare for the knowledge or aptitude
    test. In other professions, **bridge training** gives graduates, business specialists for example, a
    better chance of work that matches their training; in occupations learned through dual vocational
    training it often takes place within a company.
job-training-results =
    From { PERIOD($survey-period) },
    { $schemes ->
        [one] { $schemes } { -scheme }
       *[other] { $schemes } { -scheme(count: "plural") }
    } started: { $course-based-share } as courses, { $individual-share } tailored to
    individuals. Of the { $scheme-starters ->
        [one] { $scheme-starters } person
       *[other] { $scheme-starters } people
    } who joined a scheme in { DATE($second-round-first-year) }, { $scheme-completers ->
        [one] { $scheme-completers } has
       *[other] { $scheme-completers } have
    } already completed it successfully.

## Intercultural opening

intercultural-opening-kicker = Intercultural opening
intercultural-opening-heading = For open job centres and companies
intercultural-opening-support =
    The programme supports **{ -labour-market-stakeholders }** such as job centres, and **{
    -business-stakeholders }** such as companies and associations.
# The chart below shows how many there were.
# The chart below shows how many there were.
# The chart below shows how many there were.
opening-topics =
    Training sessions{ $mark-labour-market-trainings } were mostly about intercultural competence, events
    about intercultural opening and recruiting skilled workers, consultations again above all about
    intercultural competence.

## Regional skilled worker networks

skilled-workers-kicker = Skilled worker networks
skilled-workers-heading = Joining up what the regions offer
skilled-workers-aim =
    Since { DATE($regional-structures-start) }, a new priority area, { -skilled-worker-networks }, has
    supported regional structures for integration into the labour market. It is still being built up.
skilled-workers-reach =
    So far, it has reached { $skilled-workers-reached ->
        [one] { $skilled-workers-reached } person
       *[other] { $skilled-workers-reached } people
    }.

## Occupations

occupations-kicker = Occupations
occupations-heading = The most popular occupations
# No numbers are stated. The last entry is a single entry in the source, too.
occupations-body =
    - Healthcare assistants
    - Doctors
    - Engineers
    - Teachers
    - Social education workers and social workers

## Who does what

structure-kicker = Structure
structure-heading = Who does what in the programme
# A paragraph each for the networks, the competence centres, and coordination with partners. “Five”
# says { $competence-centres }; figures.toml holds the two together (five-competence-centres).
structure-networks =
    In the federal states, { $regional-networks ->
        [one] { $regional-networks } **{ -regional-network }** puts
       *[other] { $regional-networks } **{ -regional-network(count: "plural") }** put
    } the programme into practice.
structure-centres =
    The **{ -competence-centre(count: "plural") }** with their
    { CLAIM("five-competence-centres", "five") } priorities assure the quality of advice and training.
structure-partners =
    The **{ -dissemination-project }**, supported by { -ebb } and { -zwh }, is in charge of public
    relations. Further partners include the { -diversity-charter } association and the German Trade
    Union Confederation’s { -support-fair-integration }.

## Sources, contact, funders

# The mark at the number of completers, in the box and in the sources note.
fact-sheet-mark-completers = *
# The mark at the number of training sessions, which their source calls something else.
fact-sheet-mark-trainings = †
fact-sheet-sources = Where the figures come from
sources-delivered = Advice, job training, sessions and events, people reached
sources-completers = { $mark-scheme-completers } People who started in { DATE($second-round-first-year) } and have completed successfully; no period{"\u00A0"}stated
sources-target = Plan for { -initial-advice(count: "plural") } up to { DATE($second-round-end) }
sources-structure = Networks and competence centres
sources-centres = Subprojects, contact points, advice centres
# The mark stands within a sentence: at its beginning Markdown would read it as a list.
# Nobody states which of the collectors surveyed which figure: do not divide them up.
note-surveys =
    f-bb is the { collector-fbb }, ebb the { collector-ebb }; who collects which of their figures is not
    stated. Their surveys ran from { DATE($survey-from) } to { DATE($survey-to) }.
note-trainings =
    On { $mark-labour-market-trainings }: the source calls them { -labour-market-stakeholders }; only
    as training sessions do they make, with the { $labour-market-events } events, its total of
    { $labour-market-offerings }.
note-remainder =
    The sessions “not broken down further” are calculated.

contact-heading = Questions about the figures?
# The program turns the addresses into links.
contact-body =
    { $contact-person }

    { $contact-email }

    Telephone { $contact-telephone }

    { $contact-web-0 }

    Latest figures: { network-website }

funders-heading = Funded by
