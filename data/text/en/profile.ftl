### The profile of the programme.
###
### Figures, dates and periods are variables; fact-sheet.ftl says how they are used.

profile-title = { -network-iq } in profile
profile-subject = What the German federal programme “{ -programme-name }” is for, how it is organised and who funds it.
profile-keywords = { -network-iq }, { -programme-name }, federal programme, recognition of foreign qualifications, job training, intercultural competence, labour market integration
profile-line = Its mission, its structure, its funding
# The source states no date; it describes this funding period.
profile-version = Funding period { PERIOD($first-round, style: "short") }

## The situation

# The first paragraph is set larger as the lead: at most 45 words.
situation-body =
    In Germany, { $people-with-migration-background } million people have a migration background,
    { $share-with-migration-background } of the population. Many migrants have trained for a profession
    or hold other credentials, but often find that these are not recognised here.

    For many reasons, migrants run a higher risk of being unemployed:
    { $unemployment-ratio } times that of people without a migration background. In recent years,
    more of them have come to Germany, above all from countries of the European Union. At the same
    time, skilled workers are becoming ever scarcer in Germany.

## The mission

mission-kicker = Mission
mission-heading = Seeing potential and using it
mission-body =
    That makes it all the more important to draw on everybody’s potential, not least that of
    migrants. Since { DATE($network-start) }, the programme “{ -programme-name } (IQ)” has worked
    to improve the prospects of people with a migration background on the labour market. In the
    funding period { PERIOD($first-round, style: "short") }, the { -esf } brings a new focus:
    “{ -esf(form: "short") } training in the context of the Recognition Act”.

## The target group

target-group-kicker = Target group
target-group-heading = Whom the programme is for
target-group-body =
    The focus is on people who qualified abroad. They are to find work that matches their level of
    education more often than they do now, whatever their residence status.

## Perception

perception-kicker = Intercultural competence
perception-heading = Looking closely, excluding nobody
perception-body =
    Migrants are often seen in too narrow a light. A clear view of their potential and less
    discrimination serve a diverse society, and help people with a migration background to find
    their place on the labour market. Building and strengthening the
    intercultural competence of { -labour-market-stakeholders } therefore remains a central aim.

## The structure

state-networks-kicker = Regional networks
state-networks-heading = At work in every federal state
state-networks-body =
    In the regions, { $regional-networks ->
        [one] { $regional-networks } { -regional-network } puts
       *[other] { $regional-networks } { -regional-network(count: "plural") } put
    } the programme into practice. A regional coordinator leads each of them; further subprojects
    do the operative work. Throughout Germany they advise people with foreign professional
    qualifications on recognition and training, develop bridge training to meet demand, and run it.

    They are there for { -labour-market-stakeholders }, too: with information events, consultations
    and training they draw attention to the particular needs of migrants and pass on specialist
    knowledge.

expertise-kicker = Competence centres
expertise-heading = Expertise for the whole network
expertise-body =
    Besides the regional networks, { $competence-centres ->
        [one] { $competence-centres } { -competence-centre } works
       *[other] { $competence-centres } { -competence-centre(count: "plural") } work
    } across Germany on topics specific to migration. They give the regional networks specialist
    advice and support, and develop training, tools and recommendations for the integration of
    migrants into working life. They also offer their expertise to decision-makers in politics,
    business and administration, for example with quality standards, training courses and
    materials, or by spreading the results of research.

coordination-kicker = Coordination
coordination-heading = Cooperation and good practice
coordination-body =
    At federal level, the programme is organised by the { -dissemination-project }. It encourages
    cooperation among those involved, helps to pass on good practice within the programme and
    beyond, and makes its work known to the public. With the competence centres, it brings the
    results to ministries, the { -employment-agency } and experts. There is close cooperation with
    { -recognition-portal }, the portal on which the Federal Government explains in several
    languages how foreign professional qualifications are recognised.

funding-kicker = Funding
funding-heading = Who funds the programme
funding-body =
    The money for the { $jointly-funded-areas ->
        [one] first { $jointly-funded-areas } priority area
       *[other] first { $jointly-funded-areas } priority areas
    } comes from the { -bmas } and the { -esf }. A further one is paid for from federal funds
    alone. The { -bmbf } and the { -employment-agency } are partners in the implementation.

## Sources

profile-sources = Where the figures come from
profile-sources-body =
    The numbers of regional networks, competence centres and priority areas are stated by the
    { collector-programme }, without a date. For its figures on people with a migration
    background, the programme names neither a source nor a date.
