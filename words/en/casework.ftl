# Words that several areas of casework share.

risk-high = High
risk-medium = Medium
risk-low = Low
