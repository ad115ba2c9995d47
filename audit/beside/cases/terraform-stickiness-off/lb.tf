resource "aws_lb_target_group" "app" {
  stickiness {
    enabled = false
    type    = "lb_cookie"
  }
  tags = { note = "stickiness { enabled = true }" }
}
resource "aws_lb_listener" "app" {
  default_action {
    forward {
      stickiness {
        enabled  = true
        duration = 60
      }
    }
  }
}
/* stickiness {
  enabled = true
} */
variable "session_affinity" { default = "NONE" }
resource "google_compute_backend_service" "app" {
  session_affinity = var.session_affinity
  description = <<-EOT
    session_affinity = "CLIENT_IP"
  EOT
}
resource "google_compute_backend_service" "b" {
  session_affinity = "NONE" // "CLIENT_IP"
}
resource "digitalocean_loadbalancer" "app" {
  sticky_sessions {
    type = "none"
  }
}
resource "azurerm_linux_web_app" "app" {
  client_affinity_enabled = false
}
