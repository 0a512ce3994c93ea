import { parseRows } from '../lexicon/parse-rows.ts';

// base | past | participle, where it is not the past
const TABLE = `
be | was | been
have | had
do | did | done
go | went | gone
eat | ate | eaten
drink | drank | drunk
buy | bought
sell | sold
find | found
lose | lost
forget | forgot | forgotten
break | broke | broken
hide | hid | hidden
choose | chose | chosen
wear | wore | worn
put | put
set | set
let | let
hit | hit
shut | shut
hurt | hurt
take | took | taken
give | gave | given
make | made
read | read
write | wrote | written
sing | sang | sung
ring | rang | rung
speak | spoke | spoken
tell | told
say | said
see | saw | seen
hear | heard
know | knew | known
grow | grew | grown
throw | threw | thrown
fly | flew | flown
blow | blew | blown
draw | drew | drawn
meet | met
feed | fed
lead | led
drive | drove | driven
ride | rode | ridden
rise | rose | risen
sleep | slept
keep | kept
sweep | swept
weep | wept
run | ran | run
swim | swam | swum
begin | began | begun
leave | left
come | came | come
become | became | become
get | got | gotten
fall | fell | fallen
send | sent
spend | spent
lend | lent
bend | bent
catch | caught
teach | taught
think | thought
bring | brought
fight | fought
build | built
win | won
cut | cut
cost | cost
pay | paid
understand | understood
stand | stood
sit | sat
feel | felt
wake | woke | woken
steal | stole | stolen
tear | tore | torn
hang | hung
stick | stuck
dig | dug
bite | bit | bitten
shake | shook | shaken
shine | shone
show | showed | shown
sew | sewed | sewn
mow | mowed | mown
sow | sowed | sown
hold | held
lie | lied
die | died
mean | meant
dream | dreamed
burn | burned
learn | learned
spell | spelled
smell | smelled
spill | spilled
shoot | shot
`;

/** The past and the participle of English verbs that follow no rule, by base form. */
export const IRREGULAR_VERBS: ReadonlyMap<string, { readonly past: string; readonly participle: string }> = new Map(
  parseRows(TABLE).map(({ cells: [base = '', past = '', participle = past] }) => [base, { past, participle }]),
);
