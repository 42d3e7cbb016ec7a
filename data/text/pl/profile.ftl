### The profile of the programme.
###
### Figures, dates and periods are variables and bring along whatever belongs to them:
### { $people-with-migration-background } is “około 17,1”. A noun after a figure takes its form from it:
### one (1), few (2 to 4, 22), many (5 to 21), other (17,1).

profile-title = { -network-iq } w zarysie
profile-subject = Do czego dąży program wsparcia „{ -programme-name }”, jak jest zbudowany i kto go finansuje.
profile-keywords = { -network-iq }, { -programme-name }, program wsparcia, uznawanie kwalifikacji zagranicznych, podnoszenie kwalifikacji, kompetencje międzykulturowe, integracja na rynku pracy
profile-line = Cele programu, jego struktura i finansowanie
# An assumption: the source states no date, and this funding round only for the new focus.
profile-version = Okres finansowania { PERIOD($first-round, style: "short") }

## The purpose

# The lead, set larger: at most 45 words.
purpose-body =
    Od { DATE($network-start) } roku program wsparcia „{ -programme-name } (IQ)” działa na rzecz
    lepszych perspektyw osób o pochodzeniu migracyjnym na rynku pracy.

## The situation

# “Około dwukrotnie częściej” says { $unemployment-ratio }; figures.toml holds the two together (twice-as-likely).
situation-body =
    W Niemczech { $people-with-migration-background ->
        [one] mieszka { $people-with-migration-background } milion osób
        [few] mieszkają { $people-with-migration-background } miliony osób
        [many] mieszka { $people-with-migration-background } milionów osób
       *[other] mieszka { $people-with-migration-background } miliona osób
    } o pochodzeniu migracyjnym, czyli { $share-with-migration-background } ludności. Wiele osób
    migrujących ma kwalifikacje zawodowe lub inne świadectwa, które często nie są tu uznawane.

    Z wielu powodów osoby migrujące są bezrobotne około dwukrotnie częściej niż osoby bez pochodzenia
    migracyjnego. W ostatnich latach liczba osób migrujących w Niemczech wzrosła, przede wszystkim
    osób z krajów Unii Europejskiej. Jednocześnie coraz bardziej brakuje tu wykwalifikowanej kadry.
# Below the number of people: what is not said of it.
population-caption = nie podano źródła ani daty

## The mission

mission-kicker = Misja
mission-heading = Dostrzec i wykorzystać potencjał
mission-body =
    Tym ważniejsze jest wykorzystanie całego potencjału, zwłaszcza potencjału osób migrujących. W
    okresie finansowania { PERIOD($first-round) } dochodzi nowy priorytet: „Podnoszenie kwalifikacji ze
    środków { -esf(form: "genitive") } w kontekście ustawy o uznawaniu kwalifikacji”.

## The target group

target-group-kicker = Grupa docelowa
target-group-heading = Dla kogo jest program
target-group-body =
    W centrum uwagi są osoby z kwalifikacjami zawodowymi z zagranicy. Chodzi o to, by częściej niż
    dotychczas miały pracę odpowiadającą ich wykształceniu, niezależnie od statusu pobytowego.

## Perception

perception-kicker = Kompetencje międzykulturowe
perception-heading = Patrzeć uważniej, mniej wykluczać
perception-body =
    W postrzeganiu osób migrujących są braki. Ważne jest, by wyraźnie widzieć ich potencjał
    i zmniejszać dyskryminację: służy to różnorodnemu społeczeństwu i pomaga dobrze integrować osoby
    o pochodzeniu migracyjnym na rynku pracy. Dlatego do głównych celów nadal należy budowanie
    i wzmacnianie kompetencji międzykulturowych { -labour-market-stakeholders(case: "genitive") }.

## The structure

state-networks-kicker = Sieci regionalne
state-networks-heading = Obecność w każdym kraju związkowym
state-networks-body =
    W regionach program { $regional-networks ->
        [one] realizuje { $regional-networks } { -regional-network }
        [few] realizują { $regional-networks } { -regional-network(count: "plural") }
        [many] realizuje { $regional-networks } { -regional-network(case: "genitive", count: "plural") }
       *[other] realizuje { $regional-networks } { -regional-network(case: "genitive") }
    }. Każdą z nich kieruje regionalny koordynator; w jej skład wchodzą też inne podprojekty
    operacyjne. Sieci doradzają osobom z zagranicznymi kwalifikacjami w sprawach uznawania
    i uzupełniania kwalifikacji, tworzą i prowadzą kursy pomostowe dostosowane do potrzeb.

    Podczas spotkań, konsultacji i szkoleń uwrażliwiają { -labour-market-stakeholders } na przykład
    na szczególne potrzeby osób migrujących.

expertise-kicker = Centra kompetencji
expertise-heading = Wiedza fachowa dla całej sieci
# “Pięć” says { $competence-centres }; figures.toml holds the two together (five-competence-centres).
expertise-body =
    Obok sieci regionalnych, którym doradzają, tematami związanymi z migracją zajmuje się w całym
    kraju pięć centrów kompetencji. Na rzecz integracji zawodowej osób migrujących opracowują one
    programy kwalifikacyjne, narzędzia i zalecenia.

coordination-kicker = Koordynacja
coordination-heading = Współpraca i dobre praktyki
coordination-body =
    Organizacją programu na szczeblu federalnym zajmuje się { -dissemination-project }. Wspiera on
    współpracę zaangażowanych stron i transfer dobrych praktyk oraz upowszechnia wiedzę o programie.
    Wspólnie z centrami kompetencji przekazuje wyniki ministerstwom,
    { -employment-agency(case: "dative") } i środowiskom eksperckim. Program ściśle współpracuje z
    projektem { -recognition-portal }, wielojęzycznym portalem rządu federalnego o uznawaniu
    zagranicznych kwalifikacji zawodowych.

funding-kicker = Finansowanie
funding-heading = Kto finansuje program
# “Dwa” says { $jointly-funded-areas }, and “trzeci” follows; figures.toml holds them together
# (third-area-after-two).
funding-body =
    Pierwsze dwa priorytety są finansowane ze środków { -bmas(case: "genitive") } i
    { -esf(form: "genitive") }. Trzeci priorytet jest finansowany ze środków federalnych. Partnerami
    w realizacji są { -bmbf } i { -employment-agency }.

## Sources

profile-sources = Skąd pochodzą dane
profile-sources-body =
    Liczbę sieci regionalnych, centrów kompetencji i priorytetów podaje { collector-programme },
    bez daty. Do liczb dotyczących osób o pochodzeniu migracyjnym program nie podaje ani źródła,
    ani daty.

    Kontaktu i roku tego wydania nie ma w tekście wyjściowym. Okres finansowania podaje on tylko przy
    nowym priorytecie, a źródła finansowania przy poszczególnych priorytetach. To, co tutaj wykracza
    poza te informacje, jest założeniem programu.
