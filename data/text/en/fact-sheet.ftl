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

## The introduction

# The first paragraph is set larger as the lead: at most 45 words.
network-aim =
    The { -network-iq-full } works to integrate people with a migration background better and
    lastingly into skilled work: adults already living in Germany and newcomers, whatever their
    residence status.
network-work =
    Day to day, it mainly develops advice and training for migrants who qualified abroad, and
    puts both into practice. It also seeks to change structures: intercultural training and advice
    for job centres, employment agencies, municipal administrations and small and medium-sized
    enterprises are meant to establish a culture in administration and business that is open and
    gives recognition.
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
advice-by-kind =
    From { PERIOD($survey-period) }, the network completed { $initial-advice ->
        [one] { $initial-advice } { -initial-advice }
       *[other] { $initial-advice } { -initial-advice(count: "plural") }
    }, including { $recognition-advice } on recognition and { $combined-advice } on
    recognition and job training combined.
# Without the division by topic.
advice-alone =
    From { PERIOD($survey-period) }, the network completed { $initial-advice ->
        [one] { $initial-advice } { -initial-advice }
       *[other] { $initial-advice } { -initial-advice(count: "plural") }
    }.
advice-plan =
    The plan is for { $initial-advice-target }
    such sessions by the end of { DATE($second-round-end) }.
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
    { -fair-integration } has complemented the network’s advice on recognition and job
    training since { DATE($fair-integration-start) }. Its centres advise and support refugees and
    third-country nationals in matters of social and employment law. At the centre are issues that
    arise directly from a job, such as wages, working hours, holiday, dismissal, the end of a
    contract and health insurance.
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
    All over Germany, tailored training by { -network-iq } is meant to help put the recognition
    laws into practice.
    Doctors and others in regulated professions often need a **compensatory measure** to
    prepare for the knowledge or aptitude test that lets them practise without restriction.
    In non-regulated professions, **bridge training** gives graduates, business specialists
    for example, a better chance of work that matches their training. Such measures strengthen
    professional and methodological skills and command of German. In occupations
    learned through dual vocational training, bridge training often takes place within a company.
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
    Through consultations, training and events, the programme
    supports **{ -labour-market-stakeholders }** such as employment agencies and job centres,
    and **{ -business-stakeholders }** such as companies and associations.
labour-market-trainings-held =
    From { PERIOD($survey-period) }, { $labour-market-training-participants ->
        [one] { $labour-market-training-participants } person
       *[other] { $labour-market-training-participants } people
    } attended { $labour-market-trainings ->
        [one] { $labour-market-trainings } training session
       *[other] { $labour-market-trainings } training sessions
    }{ $mark-labour-market-trainings } for { -labour-market-stakeholders }, mostly on intercultural
    competence and anti-discrimination.
labour-market-events-held =
    A further { $labour-market-events ->
        [one] { $labour-market-events } event
       *[other] { $labour-market-events } events
    }, chiefly on intercultural opening and recruiting skilled workers, drew
    { $labour-market-event-participants ->
        [one] { $labour-market-event-participants } person
       *[other] { $labour-market-event-participants } people
    }; in { $labour-market-consultations ->
        [one] { $labour-market-consultations } consultation
       *[other] { $labour-market-consultations } consultations
    }, intercultural competence and organisational development were the main topics.
business-offerings-held =
    For { -business-stakeholders }, there were { $business-events ->
        [one] { $business-events } event
       *[other] { $business-events } events
    } with { $business-event-participants ->
        [one] { $business-event-participants } person
       *[other] { $business-event-participants } people
    }, on intercultural opening and recruiting skilled workers, for example;
    { $business-trainings ->
        [one] { $business-trainings } training session
       *[other] { $business-trainings } training sessions
    } with { $business-training-participants ->
        [one] { $business-training-participants } person
       *[other] { $business-training-participants } people
    } dealt mainly with intercultural competence and organisational development.
business-consultations-held =
    Most of the
    { $business-consultations ->
        [one] { $business-consultations } consultation
       *[other] { $business-consultations } consultations
    } were about topics such as recruiting skilled workers and, again, intercultural competence.

## Regional skilled worker networks

skilled-workers-kicker = Skilled worker networks
skilled-workers-heading = Joining up what the regions offer
skilled-workers-aim =
    Since { DATE($regional-structures-start) }, a new priority area,
    { -skilled-worker-networks }, has supported regional structures for efficient integration into
    the labour market, with a view to securing skilled labour. The aim is
    to build and expand networks among those involved, and to dovetail information and advice for
    companies and skilled workers better. The area is still being built up; the first projects
    have begun around the country.
skilled-workers-reach =
    So far, services such as advice, training and events have
    reached { $skilled-workers-reached ->
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
    In the federal states, the programme is put into practice by { $regional-networks ->
        [one] { $regional-networks } **{ -regional-network }**
       *[other] { $regional-networks } **{ -regional-network(count: "plural") }**
    } of various providers. They build ties and cooperate strategically with politics,
    business and administration, and so offer coordinated services nationwide for labour market
    integration and the immigration of skilled workers.
structure-centres =
    Expertise comes from the **{ -competence-centre(count: "plural") }** with their five
    priorities. Their experts support the projects of the regional networks:
    they develop methods of work-based language learning, for example, design courses meant to
    raise intercultural awareness in labour and municipal administration and in companies, and
    assure the quality of advice and training. Through specialist conferences and dialogue forums,
    the centres bring academia and practice on board.
structure-partners =
    The **{ -dissemination-project }**, supported by { -ebb } and { -zwh }, helps those involved
    in the network to work together, encourages the transfer of good practice and is in charge of
    public relations. Further partners include the { -diversity-charter } association and the
    national training organisation of the German Trade Union Confederation
    ({ -support-fair-integration }).

## Sources, contact, funders

# The mark at the number of completers, in the box and in the sources note.
fact-sheet-mark-completers = *
# The mark at the number of training sessions, which their source calls something else.
fact-sheet-mark-trainings = †
fact-sheet-sources = Where the figures come from
# The mark stands within a sentence: at its beginning Markdown would read it as a list.
# Nobody states which of the collectors surveyed which figure: do not divide them up.
note-surveys =
    What the network delivers is surveyed internally in all funded projects by the
    { collector-fbb } (reference date { DATE($reference-date-fbb) }) and the
    { collector-ebb } ({ DATE($reference-date-ebb) }); who collects which figure is not
    stated. The surveys ran from { DATE($survey-from) } to { DATE($survey-to) }.
note-completers =
    The figure
    marked { $mark-scheme-completers } (people who started in { DATE($second-round-first-year) }
    and have completed successfully) comes from { collector-zuwes }; its period and
    reference date are not stated.
note-undated =
    No date is stated for the numbers of subprojects, contact points, advice
    centres, and networks and competence centres (from the { collector-programme.short }).
# Without subprojects and centres.
note-structure-undated =
    No date is stated for the numbers of networks and competence centres (from the
    { collector-programme.short }).
note-trainings =
    On { $mark-labour-market-trainings }: the source calls them { -labour-market-stakeholders }; only
    as training sessions do they make, with the { $labour-market-events } events, its total of
    { $labour-market-offerings }.
note-remainder =
    The sessions “not broken down further” are calculated.
note-target =
    The target
    of { $initial-advice-target ->
        [one] { $initial-advice-target } { -initial-advice }
       *[other] { $initial-advice-target } { -initial-advice(count: "plural") }
    } by the end of { DATE($second-round-end) } is a planning figure.

contact-heading = Questions about the figures?
# The program turns the addresses into links.
contact-body =
    { $contact-person }

    { $contact-email }

    Telephone { $contact-telephone }

    { $contact-web-0 }

    Latest figures: { network-website }

funders-heading = Funded by
