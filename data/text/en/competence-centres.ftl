### The IQ Competence Centres: what each is for, what it does, for whom.
###
### Figures and dates are variables; fact-sheet.ftl says how they are used.
###
### The profile of a centre: the heading is its name. The first paragraph says in a sentence or two what
### it is for (set larger, at most 45 words). Text follows. Each line with ### begins a column; there are
### three at most, best of about the same length.

competence-centres-title = The { -competence-centre(count: "plural") }
competence-centres-subject = The competence centres of { -network-iq }, the German federal programme “{ -programme-name }”: what they are for, what they work on and whom they work with.
competence-centres-keywords = { -network-iq }, { -programme-name }, competence centres, advice, job training, vocational German, intercultural opening, anti-discrimination, migrant entrepreneurship, immigration
competence-centres-line = What they are for, what they work on, with whom
# An assumption: the source states neither a date nor a funding round.
competence-centres-version = Funding round { PERIOD($first-round, style: "short") }

## The introduction

# “Five” says { $competence-centres }, as a claim of the relation in figures.toml.
centres-body =
    The { -competence-centre(count: "plural") } advise and support the regional networks. They
    answer for the quality of services and activities in their fields, and try out new approaches
    to integration.

    Practical experience and academic expertise come together in them. At federal level, they give
    recommendations to those who decide in politics, business and public administration. Each has
    a field of its own; here the { CLAIM("five-competence-centres", "five competence centres") } introduce themselves.

## Advice and job training

advice-centre-kicker = { -competence-centre }
advice-centre-heading = Advice and Job Training
# The two areas: advice on recognition and job training; bridge training.
advice-centre-body =
    The centre supports and advises the members of the network: in advice on recognition and job
    training, and in bridge training under the Recognition Act.

    It passes on results and findings from both areas: to those who decide in politics,
    administration and business, and to experts in the field.

    ### Developing quality

    - Helping the network’s advisers and trainers to work more professionally: with courses,
      information material and meetings where they share practical experience
    - Helping to develop and safeguard the quality of advice and { -scheme(count: "plural") }

    ### Developing tools

    - Providing concepts, procedures, tools and practical guidelines, and continually developing
      them
    - Developing virtual bridge training for academics

    ### Sharing knowledge

    - Fostering exchange in the network, on specific topics and across disciplines, with
      conferences and expert meetings, for example
    - Monitoring the network’s advice and job training
    - Preparing the results and spreading them, with those of research, in politics, administration,
      business and among experts

## Vocational German

german-centre-kicker = { -competence-centre }
german-centre-heading = Vocational German Language
german-centre-body =
    The centre works where the labour market, continuing education and the teaching of German as a
    second language meet.

    Education, administration and research can turn to it, nationally and in the regions, and it
    coordinates the exchange of expertise between them. To safeguard quality, it designs, coordinates
    and supports further training in all that concerns vocational German.

    The dialogue with academia, administration and politics is a permanent one. With academia, the
    question is what research is needed. With the administration, such as the
    { -employment-agency } or the { -bamf }, it is about strategic aims, among them better
    conditions for language training, job training and courses in vocational German.

    ### Ensuring quality

    - Drawing up quality standards for the teaching of vocational German, and spreading them
    - Designing and trying out concepts and tools, for example for { -ifsl }, for language
      awareness in vocational education or for the in-company course { -german-at-work }
    - Helping language teachers, advisers and private-sector staff, with seminars, to run this
      course

    ### In dialogue

    - Giving { -ifsl(form: "short") } a firm place among the instruments of labour market policy
    - Bringing quality criteria into the public procurement of labour market measures
    - Helping to put public services for vocational language training into practice
    - Coordinating the nationwide dialogue forum on vocational German, where practice,
      administration and academia meet

    ### Transferring good practice

    At federal level, it develops good approaches with the other competence centres and the regional
    networks, and takes them to other regions:

    - Coordinating further training for teachers of vocational German
    - Further training for vocational teachers and advisers, so that they are more aware of language
    - Giving those who decide in education information and advice: on designing courses and passing on
      quality criteria
    - Helping to run the programme of the { -esf } and the { -bamf(form: "short") } for vocational
      language training
    - Promoting in-company training and winning companies for it

## Intercultural opening and anti-discrimination

diversity-centre-kicker = { -competence-centre }
diversity-centre-heading = Intercultural Opening and Anti-Discrimination
diversity-centre-body =
    The centre aims to promote diversity, in companies and in society as a whole. To this end it
    raises the intercultural awareness of { -labour-market-stakeholders }, combats discrimination
    and relies on diversity management.

    Its expertise supports { -network-iq } in the theme “Developing Diversity”. It provides
    specialist and practical information, for example as presentations, publications, concepts and
    training curricula, and advises those who ask. In its working groups, members of the network
    exchange views, build contacts and pass on knowledge. { -via-bayern } implements the centre.

    ### Topics

    - **Intercultural opening:** developing intercultural competence, inclusion, raising
      awareness
    - **Anti-discrimination:** { -equal-treatment-act }, positive action, recruitment that is free
      of discrimination and culturally fair
    - **Diversity management:** dimensions of diversity, diversity checks, diversity monitoring in
      companies, job descriptions and application procedures that allow for diversity

    ### Activities

    - **Education:** designing courses for specific target groups, training people who pass it on,
      placing trainers, developing quality
    - **Information:** working papers and guidelines, dossiers, knowledge tools, presentations,
      collections of good practice, workshops, expert events
    - **Transfer:** constantly following academic debates and bringing expertise into the network;
      sharing knowledge with politics, research and business

    ### Target groups

    - { -regional-network(count: "plural") } and IQ subprojects
    - { -employment-agency(form: "short") }, employment agencies and job centres
    - Small and medium-sized enterprises
    - Local authorities, politics, academia and business

## Immigration

immigration-centre-kicker = { -competence-centre }
immigration-centre-heading = Immigration
immigration-centre-body =
    The centre works where research on migration meets the practice of integration.

    It is active mainly at institutional level. Its goal is to encourage dialogue, and to give
    practitioners and policy-makers what they need to integrate migrants and refugees better
    into education and the labour market.

    ### What it aims to provide

    - Recommendations
    - Instruments
    - Methods
    - Concepts

    ### For whom

    - Practitioners and policy-makers, above all within { -network-iq }

    ### With whom

    - Other projects and stakeholders concerned with recent immigration

## Migrant entrepreneurship

entrepreneurship-centre-kicker = { -competence-centre }
entrepreneurship-centre-heading = Migrant Entrepreneurship
entrepreneurship-centre-body =
    Setting up businesses, taking them over, securing them: these are the fields in which the centre
    works at present. It is there for migrants who already live in Germany, and for those who arrive
    as professionals or refugees.

    Since the turn of the millennium, businesses started by migrants have been booming, largely
    unnoticed by the public and by research. Of all start-ups, { $migrant-start-up-share } are
    theirs; of the self-employed registered in Germany, they make up
    { $migrant-self-employed-share }. That they start businesses more often than average, and how
    varied these are, shows in different sectors: in doctors’ surgeries and tax consultancies, kebab
    shops and nail bars, and in social enterprises, too.

    Germany has many international students. Hardly anyone yet thinks of students, graduates and
    skilled workers from third countries as future founders. That is why the centre has started the
    website { -founding-website }. It is meant to give lasting support to all who want to start a
    business.

    Among refugees there are not only qualified specialists, but also many people with experience in
    business. In many countries of origin, the drive to become self-employed was markedly stronger
    than in Germany, and some already hope for a new start-up boom. With its experience, the centre
    wants to find new ways that meet what refugees need.

    ### Obstacles

    On the way into self-employment they are considerable:

    - Finding information on self-employment
    - Meeting legal requirements on residence
    - Recruiting skilled workers and apprentices
    - Finding a suitable successor for the business

    ### Tools

    Developed together with others, such as:

    - Model of an ideal start-up process
    - Multilingual dossier on the terms used in start-up support
    - Seminar on advice for individuals and target groups
    - In development: migration-specific tools for consolidation and succession

    ### Dialogue

    - Ongoing exchange with practitioners, politics, administration and academia, which makes the
      centre’s work and good practice known
    - Set up for this: the { -expert-forum } on current issues and developments

## Sources

competence-centres-sources = Where the details come from
# The shares are given as the centre states them; other sources state others.
competence-centres-sources-body =
    The number of competence centres is stated by the { collector-programme }, without a date. For
    the shares of migrants in start-ups and self-employment, the programme names neither a source
    nor a date; other publications state other shares.

    Contact, funders, funding round and year of this edition are not in the text on which it is
    based; they are an assumption of the programme.
