# Drafted rules: `TODO` marks what a person must write.

draft-title = TODO: what went wrong, in a few words
draft-diagnosis = TODO: what this message means

# $text (Own)
draft-diagnosis-after = TODO: what this message means. The product says: { $text }

draft-cause = TODO: the likeliest cause
draft-explanation = TODO: how this cause leads to the message
draft-step = TODO: what to do first

# $advice (Own)
draft-step-after = TODO: what to do first. The product advises: { $advice }

# $evidence (Own)
# $bundle (Own)
draft-from = A draft from the record { $evidence } of { $bundle }.

# $path (Own)
draft-save-as = Save it as { $path }, write your own words where TODO stands, then check and try it:

## What rules change (`rules impact`)

impact-title = What the rules change

# $changed (Number)
# $bundles (Number)
impact-overview = Bundles that are judged in another way: { $changed } of { $bundles }

# $count (Number)
impact-unread = Bundles that were not read in full: { $count }

impact-by-rule = Rules that speak in more or fewer bundles
impact-before = Before
impact-after = After
impact-taken-over = Messages that another rule explains now
impact-from = Rule before
impact-to = Rule now
impact-bundles = Bundles
impact-by-bundle = Bundles
impact-stands-otherwise = what stands is explained in another way

## Diagnoses and what is right (`rules score`)

score-title = Diagnoses of a labelled corpus

# $right (Number)
# $bundles (Number)
score-overview = Bundles that are diagnosed as they should be: { $right } of { $bundles }

# $count (Number)
score-wrong-clean = Bundles that are wrongly called clean: { $count }

# $count (Number)
score-abstained = Bundles with a message that no rule knows: { $count }

# $count (Number)
score-unlabelled = Bundles of which nothing is expected: { $count }

# $count (Number)
score-absent = Bundles that are expected and not there: { $count }

score-no-rule = no rule
score-right = Right
score-missed = Missed
score-wrong = False
score-disagreements = What is not as it should be
score-expected = expected
score-reported = reported

# $what (CorpusScore.Disagreement.What)
score-what =
    { $what ->
        [wrongClean] wrongly called clean
        [outcome] another outcome
        [complete] another completeness
        [missed] missed rule
        [wrong] false rule
        [count] another count
       *[standing] another standing
    }
