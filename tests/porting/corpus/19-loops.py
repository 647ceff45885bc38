# Ported from 19-loops.ps1 by vmware-contentlibrary port.


# Loops of every kind.
total = 0
for i in range(5):
    total += i
for n in range(1, 4):
    total += n
count = 10
while count > 0:
    count -= 3
    if count == 4:
        continue
    if count < 2:
        break
while True:
    count += 1
    if count >= 5:
        break
while True:
    count -= 1
    if count <= 0:
        break
for number in range(1, 5):
    total += number
i = 10
while i > 0:
    if i == 7:
        i -= 3
        continue
    total += i
    i -= 3
squares: list[int] = []
for n in range(1, 5):
    squares.append(n * n)
even = [number for number in range(1, 11) if number % 2 == 0]
label = "large" if total > 20 else "small"
size = "none" if total == 0 else "exact" if total == 37 else "some"
sum_ = sum(even)
largest = next(iter(sorted(squares, reverse=True)), None)
array = [1, 2, 3]
array.append(4)
last = array[-1]
slice_ = array[:2]
print(f"{total} {label} {size} {sum_} {largest} {last} {len(slice_)} {count}")
