# Loops of every kind.
$total = 0
for ($i = 0; $i -lt 5; $i++) { $total += $i }
foreach ($n in 1..3) { $total += $n }
$count = 10
while ($count -gt 0) {
    $count -= 3
    if ($count -eq 4) { continue }
    if ($count -lt 2) { break }
}
do { $count++ } until ($count -ge 5)
do {
    $count--
} while ($count -gt 0)
1..4 | ForEach-Object { $total += $_ }
for ($i = 10; $i -gt 0; $i -= 3) {
    if ($i -eq 7) { continue }
    $total += $i
}
$squares = foreach ($n in 1..4) { $n * $n }
$even = 1..10 | Where-Object { $_ % 2 -eq 0 }
$label = if ($total -gt 20) { 'large' } else { 'small' }
$size = switch ($total) {
    0 { 'none' }
    37 { 'exact' }
    default { 'some' }
}
$sum = ($even | Measure-Object -Sum).Sum
$largest = $squares | Sort-Object -Descending | Select-Object -First 1
$array = @(1, 2, 3)
$array += 4
$last = $array[-1]
$slice = $array[0..1]
Write-Host "$total $label $size $sum $largest $last $($slice.Count) $count"
