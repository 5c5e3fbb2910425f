# The calendar of the first phase, played with invented requests, as play.sh does: for PowerShell 7, on Windows and elsewhere.
#
#   samples/calendar/play.ps1 [FOLDER]     FOLDER is new or empty; without it a temporary one, whose name is printed
#
# $env:LOTS names a lots.dll that is built already; without it the command line is built first.
param([string]$Folder = (Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())))
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false
$top = Join-Path $PSScriptRoot '../..'
$null = New-Item -ItemType Directory -Force $Folder
if (Get-ChildItem -Force $Folder) {
    [Console]::Error.WriteLine("play.ps1: $Folder holds files already; expected a new or empty folder")
    exit 2
}
$lots = $env:LOTS
if (-not $lots) {
    dotnet build (Join-Path $top 'samples/Lots') -c Release -v quiet --nologo
    if ($LASTEXITCODE) { exit $LASTEXITCODE }
    $lots = Join-Path $top 'samples/Lots/bin/Release/net10.0/lots.dll'
}
$record = Join-Path $Folder 'record.json'
$hashes = Join-Path $Folder 'published-hashes.txt'

function Step([string]$Text) { Write-Host "`n== $Text" }

# Runs a command that must end with this exit code, and shows what it prints.
function Ends([int]$Expected, [string[]]$Arguments) {
    $printed = dotnet $lots @Arguments
    if ($LASTEXITCODE -ne $Expected) { throw "lots $Arguments ended with $LASTEXITCODE; expected $Expected" }
    $printed
}

# Every command that writes ends its output with the hash to be published.
function Publish([string[]]$Arguments, [int]$Expected = 0) {
    $printed = @(Ends $Expected $Arguments)
    [IO.File]::AppendAllText($hashes, $printed[-1].Split(' ')[2] + "`n")
}

# Words and dice, an entry each.
function Ceremony([string]$Date, [string]$Words, [string]$Rolls) {
    Publish @('contribute', $record, '--date', $Date, '--words', $Words)
    Publish @('contribute', $record, '--date', $Date, '--rolls', $Rolls)
}

function Draw([string]$Date) {
    Publish @('draw', $record, '--date', $Date)
    $null = Ends 0 @('results', $record, '--format', 'html', '--out', (Join-Path $Folder "results-$Date.html"))
    Copy-Item $record (Join-Path $Folder "record-$Date.json")
}

function LastHash { [IO.File]::ReadAllLines($hashes)[-1] }

Step '2 November 2020: States, rules and the making of the seed are published, before any seed exists'
Publish @('begin', '--out', $record, '--groups-only', '--ceremony', 'words, dice 6x50', '--date', '2020-11-02')

Step '23 November 2020: the seed is made in public, and the groups are drawn'
Ceremony '2020-11-23' 'Twenty-nine delegations are in the hall, and the lake is calm.' '24125611515526665565212345366226621135653514431231'
Draw '2020-11-23'

Step '14 December 2020: the reviewing States, by a seed of their own'
Publish @('reviewers', $record, '--ceremony', 'words, dice 6x50', '--date', '2020-12-14')
Ceremony '2020-12-14' 'The first snow fell before the session opened.' '61524334125612346152433425161352413652413625143625'
Draw '2020-12-14'

Step '12 October 2021: announced for a wrong State by a clerical error, which is annulled before any seed exists'
Publish @('meet', $record, '--request', 'IRL:same-region', '--ceremony', 'words, dice 6x50', '--date', '2021-10-12')
Publish @('annul', $record, '--decided-by', 'the Chair', '--reason', 'a clerical error: Iceland had asked, not Ireland', '--date', '2021-10-12')

Step '12 October 2021: repetitions'
Publish @('meet', $record, '--requests', (Join-Path $PSScriptRoot 'requests-2021-10-12.json'), '--ceremony', 'words, dice 6x50', '--date', '2021-10-12')
Ceremony '2021-10-12' "The first word on page twelve of this morning's journal is harvest." '53423323336525424563542454362116355366534222216365'
Draw '2021-10-12'

Step '17 February 2022: repetitions; Iceland has used all four'
Publish @('meet', $record, '--requests', (Join-Path $PSScriptRoot 'requests-2022-02-17.json'), '--ceremony', 'words, dice 6x50', '--date', '2022-02-17')
Ceremony '2022-02-17' 'Seven umbrellas were left in the cloakroom.' '14253641526341526354163524163524615243615243516243'
Draw '2022-02-17'

Step '4 May 2022: a fifth ordinary request is refused, an exceptional one granted, another refused by decision'
Publish @('meet', $record, '--requests', (Join-Path $PSScriptRoot 'requests-2022-05-04.json'), '--ceremony', 'words, dice 6x50', '--date', '2022-05-04') -Expected 1
Ceremony '2022-05-04' 'The interpreter in booth four counted to nine.' '36251436251463524163254136254163524136524136251346'
Draw '2022-05-04'

Step '15 September 2023: a meeting whose seed has a round of drand in it'
Publish @('meet', $record, '--request', 'FJI:other-region', '--ceremony', 'words, dice 6x20, drand 657413', '--date', '2023-09-15')
Ceremony '2023-09-15' 'A clock in the corridor stood still.' '25143625143625143614'
Publish @('contribute', $record, '--round', (Join-Path $PSScriptRoot 'round-657413.json'), '--date', '2023-09-15')
Draw '2023-09-15'

Step 'anybody: does the record hold, up to the last hash published?'
Ends 0 @('verify', $record, '--hash', (LastHash))
$null = Ends 0 @('results', $record, '--checker', '--out', (Join-Path $Folder 'check.html'))

Step 'a forger exchanges one pairing'
# The first pairing in the file: the same-region seat of the first State.
$forged = Join-Path $Folder 'forged.json'
$first = [regex]'"principal":"[^"]*","seat":"same-region"'
[IO.File]::WriteAllText($forged, $first.Replace([IO.File]::ReadAllText($record), '"principal":"IND","seat":"same-region"', 1))
Ends 1 @('verify', $forged)

Step 'the end of the record is cut off: what is left holds, but a hash that was published is not in it'
# As the record was after its first drawings: any copy from before is one.
$shortened = Join-Path $Folder 'shortened.json'
Copy-Item (Join-Path $Folder 'record-2020-12-14.json') $shortened
Ends 0 @('verify', $shortened)
Ends 1 @('verify', $shortened, '--hash', (LastHash))

Step 'done'
Write-Host "Everything is in $Folder. Open samples/verify/verify.html and drop record.json, forged.json, then shortened.json with the last hash of published-hashes.txt on it: the same verdicts."
