# Texts of every kind.
$name = "Golden"
$version = 3
$single = 'no $name here'
$double = "a ""quoted"" $name and a tab`t, a dollar `$, ${name}s"
$here = @"
Library: $name
Version: $($version + 1)
  "quotes" stay
"@
$raw = @'
$name stays
'@
$joined = "one" + " " + $name + $version
$padded = "{0:D3}|{1,8}|{2:N1}|{3:P0}" -f $version, $name, 1234.567, 0.5
$upper = $name.ToUpper().Trim()
$part = $name.Substring(0, 4)
$replaced = $name -replace 'gold', 'Silver'
$clean = "a-b-c" -replace '-', '_'
$swapped = 'x=1' -replace '(\w)=(\d)', '$2=$1'
$words = 'a, b,c' -split ',\s*'
$pair = "key=value".Split('=')
$isLike = $name -like 'gold*'
$isMatch = "item-42" -match '^item-(?<number>\d+)$'
if ($isMatch) { Write-Host "matched" }
if ("item-42" -match 'item-(\d+)') { Write-Host "number $($Matches[1])" }
$isIn = 'golden' -in @('Silver', 'Golden')
$empty = [string]::IsNullOrEmpty($here)
Write-Host $single $double
Write-Host $here
Write-Host $raw, $joined, $padded, $upper, $part, $replaced, $clean, $swapped
Write-Host ($words -join '|') $pair[1] $isLike $isIn $empty
